// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.RgbImages;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.Previews;
import org.terrazzo.training.protocol.Previews.Preview;
import org.terrazzo.training.worker.WorkContext;
import org.terrazzo.training.worker.crops.TrainingImages;
import org.terrazzo.training.worker.report.RunReport;

/**
 * Leaves small pictures of the first validation images for whoever watches the run. A training does not end because a
 * picture cannot be written: that is said once. For the engine's thread.
 */
final class PreviewFolder {

    private final Path index;
    private final List<FrozenImage> images;
    private final LabelClasses classes;
    private final Json json;
    private final RunReport report;
    private boolean failed;

    /** @param images of the validation; pictures lie beside the run's other files */
    PreviewFolder(WorkContext context, FrozenDataset dataset, TrainingImages images) {
        this.index = context.files().previews();
        this.images =
                images.list().subList(0, Math.min(Previews.MOST, images.list().size()));
        this.classes = LabelClasses.of(dataset.classes());
        this.json = context.json();
        this.report = context.report();
    }

    /** @param truth of the size of the image, as the prediction is */
    void put(int i, ImageFile image, DisplayRange range, LabelRaster truth, LabelRaster prediction) {
        if (i >= images.size() || failed) {
            return;
        }
        try {
            write(i, image, range, truth, prediction);
        } catch (IOException | ImageReadException e) {
            giveUp(e);
        }
    }

    private void write(int i, ImageFile image, DisplayRange range, LabelRaster truth, LabelRaster prediction)
            throws IOException, ImageReadException {
        int step = Math.ceilDiv(Math.max(truth.width(), truth.height()), Previews.SIDE);
        Preview files = files(i);
        Files.createDirectories(index.getParent());
        if (Files.notExists(file(files.picture()))) {
            PixelBlock block = image.read(image.layout().bounds(), step);
            RgbImages.write(file(files.picture()), block.width(), block.height(), block.toRgb(range));
            IndexMasks.write(file(files.truth()), small(truth, step), classes);
        }
        IndexMasks.write(file(files.prediction()), small(prediction, step), classes);
    }

    /** Says that the pictures of this validation are complete. */
    void close(int step) {
        if (failed) {
            return;
        }
        try {
            List<Preview> all =
                    IntStream.range(0, images.size()).mapToObj(this::files).toList();
            Files.createDirectories(index.getParent());
            json.write(index, new Previews(1, step, all));
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(Exception e) {
        failed = true;
        report.problem(index.getParent().getFileName().toString(), "There are no small pictures: " + e.getMessage());
    }

    private Preview files(int i) {
        return new Preview(images.get(i).path(), i + ".png", i + ".truth.png", i + ".prediction.png");
    }

    private Path file(String name) {
        return index.resolveSibling(name);
    }

    /** Every n-th pixel of every n-th row, as images are read in small. */
    private static LabelRaster small(LabelRaster labels, int step) {
        int width = Math.ceilDiv(labels.width(), step);
        int height = Math.ceilDiv(labels.height(), step);
        byte[] kept = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                kept[y * width + x] = labels.labels()[y * step * labels.width() + x * step];
            }
        }
        return LabelRaster.of(width, height, kept);
    }
}
