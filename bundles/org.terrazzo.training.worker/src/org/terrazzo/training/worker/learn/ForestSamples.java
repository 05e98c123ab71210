// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.worker.crops.TrainingImages;
import org.terrazzo.training.worker.forest.Crew;
import org.terrazzo.training.worker.forest.PixelFeatures;
import org.terrazzo.training.worker.forest.Samples;
import org.terrazzo.training.worker.report.RunReport;
import org.terrazzo.training.worker.segment.FeatureBand;
import org.terrazzo.training.worker.segment.PixelRows;

/**
 * Draws labelled pixels from all training images and makes their features. A class gets its part by the root of its
 * pixels, so that rare ones are not lost among the others. The same seed draws the same pixels.
 */
final class ForestSamples {

    private final TrainingImages images;
    private final PixelFeatures features;
    private final Crew crew;
    private final RunReport report;
    private final Strata[] strata;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final ByteArrayOutputStream classes = new ByteArrayOutputStream();

    private ForestSamples(
            TrainingImages images, PixelFeatures features, int pixels, long seed, Crew crew, RunReport report) {
        this.images = images;
        this.features = features;
        this.crew = crew;
        this.report = report;
        this.strata = strata(pixels, new SplittableRandom(seed));
    }

    /** @param pixels most pixels, of all images and classes together */
    static Samples collect(
            TrainingImages images, PixelFeatures features, int pixels, long seed, Crew crew, RunReport report)
            throws BadInputException, IOException {
        ForestSamples samples = new ForestSamples(images, features, pixels, seed, crew, report);
        for (int i = 0; i < images.list().size(); i++) {
            samples.add(i);
        }
        return new Samples(
                samples.rows.toByteArray(), features.set().size(), samples.classes.toByteArray(), images.classes());
    }

    private Strata[] strata(int pixels, SplittableRandom random) {
        long[] totals = new long[images.classes()];
        for (FrozenImage image : images.list()) {
            for (int k = 0; k < totals.length; k++) {
                totals[k] += image.pixelsPerClass().get(k);
            }
        }
        double roots = 0;
        for (long total : totals) {
            roots += Math.sqrt(total);
        }
        Strata[] all = new Strata[totals.length];
        for (int k = 0; k < all.length; k++) {
            long part = (long) (pixels * Math.sqrt(totals[k]) / roots);
            all[k] = new Strata(totals[k], part, random.split());
        }
        return all;
    }

    private void add(int image) throws BadInputException, IOException {
        byte[] positions = images.positions(image);
        try (ImageFile file = images.reader()
                .opener()
                .open(images.file(image), images.list().get(image).page())) {
            PixelRows pixels = PixelRows.of(file, images.range(image), images.reader());
            for (int top = 0; top < pixels.height(); top += FeatureBand.TILE) {
                Box band = new Box(0, top, pixels.width(), Math.min(FeatureBand.TILE, pixels.height() - top));
                add(pixels, band, drawn(positions, band));
                report.alive();
            }
        }
    }

    /** Numbers of the drawn pixels in the band. */
    private List<Drawn> drawn(byte[] positions, Box band) {
        List<Drawn> drawn = new ArrayList<>();
        int from = band.y() * band.width();
        for (int i = from; i < from + band.width() * band.height(); i++) {
            int position = positions[i] & 0xFF;
            if (position < strata.length && strata[position].draw()) {
                drawn.add(new Drawn(i % band.width(), i / band.width(), (byte) position));
            }
        }
        return drawn;
    }

    private record Drawn(int x, int y, byte position) {}

    private void add(PixelRows pixels, Box rowsOfImage, List<Drawn> drawn) throws BadInputException, IOException {
        if (drawn.isEmpty()) {
            return;
        }
        FeatureBand band = FeatureBand.read(pixels, features, rowsOfImage.y(), rowsOfImage.height());
        List<Callable<byte[]>> parts = new ArrayList<>();
        for (Box tile : band.tiles()) {
            List<Drawn> inside = drawn.stream()
                    .filter(pixel -> tile.contains(pixel.x, pixel.y))
                    .toList();
            inside.forEach(pixel -> classes.write(pixel.position));
            if (!inside.isEmpty()) {
                parts.add(() -> pick(band.of(tile), tile, inside));
            }
        }
        for (byte[] part : crew.all(parts)) {
            rows.writeBytes(part);
        }
    }

    private byte[] pick(byte[] made, Box tile, List<Drawn> inside) {
        int width = features.set().size();
        byte[] picked = new byte[inside.size() * width];
        for (int i = 0; i < inside.size(); i++) {
            int pixel = (inside.get(i).y - tile.y()) * tile.width() + inside.get(i).x - tile.x();
            System.arraycopy(made, pixel * width, picked, i * width, width);
        }
        return picked;
    }
}
