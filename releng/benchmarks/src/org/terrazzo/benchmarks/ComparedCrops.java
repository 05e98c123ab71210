// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Box;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.crops.Crop;
import org.terrazzo.training.worker.crops.CropQueue;
import org.terrazzo.training.worker.crops.LevelReader;
import org.terrazzo.training.worker.crops.PictureCache;
import org.terrazzo.training.worker.crops.TrainingImages;
import org.terrazzo.training.worker.net.Safetensors;

/** Crops as a training draws them, and one batch that is used again and again. */
final class ComparedCrops implements AutoCloseable {

    private static final int THREADS = 2;

    private final TrainingPlan plan;
    private final TrainingImages images;
    private final CropQueue kept;
    private final CropQueue byRegion;
    private final List<Crop> same;

    ComparedCrops(Path folder, FrozenDataset dataset, TrainingPlan plan)
            throws BadInputException, InterruptedException {
        LevelReader reader = new LevelReader(new ImageIoOpener(), plan.network().channels());
        this.plan = plan;
        this.images = new TrainingImages(folder, dataset, dataset.of(Split.TRAIN), reader);
        this.kept = queue(Runtime.getRuntime().maxMemory() / 2);
        this.byRegion = queue(0);
        this.same = kept.next();
    }

    private CropQueue queue(long budget) {
        PictureCache cache = new PictureCache(images, budget);
        return new CropQueue(
                images, cache, plan.data(), plan.augmentation(), plan.schedule().seed(), 0, THREADS);
    }

    List<Crop> same() {
        return same;
    }

    List<Crop> next() throws BadInputException, InterruptedException {
        return kept.next();
    }

    /** @param batches to be drawn of pictures that are decoded already */
    void draw(int batches) throws BadInputException, InterruptedException {
        for (int i = 0; i < batches; i++) {
            kept.next();
        }
    }

    /** @param batches to be drawn of images too large to be kept: each crop reads its part of the file */
    void drawByRegion(int batches) throws BadInputException, InterruptedException {
        for (int i = 0; i < batches; i++) {
            byRegion.next();
        }
    }

    /** @param count of images that are decoded with their masks, by one thread */
    void decode(int count) throws BadInputException {
        for (int i = 0; i < count; i++) {
            int number = i % images.list().size();
            image(number);
            images.mask(number);
        }
    }

    /** All pixels of an image, as levels. */
    byte[] image(int number) throws BadInputException {
        Box whole = new Box(0, 0, DrawnProject.SIDE, DrawnProject.SIDE);
        return images.reader().read(images.file(number), 0, images.range(number), whole);
    }

    void writeBatch(Path folder) throws IOException {
        long batch = same.size();
        long side = plan.data().crop();
        long channels = plan.network().channels();
        Safetensors.write(
                folder.resolve("batch.safetensors"),
                List.of(
                        new Safetensors.Entry("images", new long[] {batch, side, side, channels}, this::values),
                        new Safetensors.Entry("labels", new long[] {batch, side, side}, this::labels)));
    }

    private float[] values() {
        int length = same.getFirst().values().length;
        float[] values = new float[same.size() * length];
        for (int i = 0; i < same.size(); i++) {
            System.arraycopy(same.get(i).values(), 0, values, i * length, length);
        }
        return values;
    }

    private float[] labels() {
        int length = same.getFirst().labels().length;
        float[] labels = new float[same.size() * length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = same.get(i / length).labels()[i % length] & 0xFF;
        }
        return labels;
    }

    @Override
    public void close() {
        kept.close();
        byRegion.close();
    }
}
