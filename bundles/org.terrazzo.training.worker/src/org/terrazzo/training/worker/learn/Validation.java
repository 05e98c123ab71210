// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.measure.ClassScore;
import org.terrazzo.measure.ConfusionMatrix;
import org.terrazzo.measure.Scores;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.worker.crops.TrainingImages;
import org.terrazzo.training.worker.report.StopWish;
import org.terrazzo.training.worker.segment.Decision;
import org.terrazzo.training.worker.segment.LabelSink;
import org.terrazzo.training.worker.segment.PixelClassifier;
import org.terrazzo.training.worker.segment.PixelRows;

/** Scores the network on the validation images, as they will be predicted later. For the engine's thread alone. */
final class Validation {

    private static final double LEAST_PROBABILITY = 1e-7;

    private final TrainingImages images;
    private final FrozenDataset dataset;
    private final PixelClassifier segmenter;
    private final PreviewFolder previews;
    private final StopWish wish;

    Validation(
            TrainingImages images,
            FrozenDataset dataset,
            PixelClassifier segmenter,
            PreviewFolder previews,
            StopWish wish) {
        this.images = images;
        this.dataset = dataset;
        this.segmenter = segmenter;
        this.previews = previews;
        this.wish = wish;
    }

    /**
     * @param loss mean cross-entropy of the labelled pixels
     * @param complete false if it was broken off by a wish to stop
     */
    record Result(double loss, Scores scores, boolean complete) {}

    boolean isPossible() {
        return !images.list().isEmpty();
    }

    /** @param step after which this is, from 1 */
    Result run(int step) throws BadInputException, IOException {
        int[] indices = dataset.classes().stream().mapToInt(LabelClass::index).toArray();
        ConfusionMatrix matrix = new ConfusionMatrix(indices);
        Entropy entropy = new Entropy(indices);
        for (int i = 0; i < images.list().size() && !wish.isWished(); i++) {
            score(i, matrix, entropy);
        }
        if (!wish.isWished()) {
            previews.close(step);
        }
        return new Result(entropy.mean(), Scores.of(matrix), !wish.isWished());
    }

    private void score(int i, ConfusionMatrix matrix, Entropy entropy) throws BadInputException, IOException {
        LabelRaster truth = images.mask(i);
        try (ImageFile image = images.reader()
                .opener()
                .open(images.file(i), images.list().get(i).page())) {
            PixelRows rows = PixelRows.of(image, images.range(i), images.reader());
            LabelSink labels = new LabelSink(rows.width(), rows.height(), Decision.mostProbable(dataset.classes()));
            segmenter.segment(rows, (y, probabilities) -> {
                labels.row(y, probabilities);
                entropy.add(truth, y, probabilities);
            });
            LabelRaster prediction = labels.raster();
            matrix.add(truth, prediction);
            previews.put(i, image, images.range(i), truth, prediction);
        }
    }

    static List<Double> iou(Scores scores) {
        return scores.classes().stream().map(ClassScore::iou).toList();
    }

    /** Adds up -log p of the true class over labelled pixels. */
    private static final class Entropy {

        private final int[] positions = new int[256];
        private double sum;
        private long pixels;

        Entropy(int[] indices) {
            Arrays.fill(positions, -1);
            for (int k = 0; k < indices.length; k++) {
                positions[indices[k]] = k;
            }
        }

        void add(LabelRaster truth, int y, float[] probabilities) {
            int width = truth.width();
            for (int x = 0; x < width; x++) {
                int position = positions[truth.labels()[y * width + x] & 0xFF];
                if (position >= 0) {
                    sum -= Math.log(Math.max(LEAST_PROBABILITY, probabilities[position * width + x]));
                    pixels++;
                }
            }
        }

        double mean() {
            return sum / pixels;
        }
    }
}
