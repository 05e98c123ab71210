// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.forest.Crew;
import org.terrazzo.training.worker.forest.Forest;
import org.terrazzo.training.worker.forest.PixelFeatures;
import org.terrazzo.training.worker.report.RunReport;

/** Lets a forest vote for every pixel, some rows at a time. To be used by one thread. */
public final class ForestSegmenter implements PixelClassifier {

    /** Probabilities that are held at once. */
    private static final int MOST_VALUES = 8 << 20;

    private static final int LEAST_ROWS = 32;

    private final PixelFeatures features;
    private final Supplier<Forest> forest;
    private final Crew crew;
    private final RunReport report;

    /**
     * @param forest asked for once for each image
     * @param crew stays the caller's
     * @param report hears that work goes on
     */
    public ForestSegmenter(PixelFeatures features, Supplier<Forest> forest, Crew crew, RunReport report) {
        this.features = features;
        this.forest = forest;
        this.crew = crew;
        this.report = report;
    }

    @Override
    public void segment(PixelRows image, ProbabilityRows sink) throws BadInputException, IOException {
        Forest voting = forest.get();
        int rows = rows(image.width(), voting.classes());
        for (int top = 0; top < image.height(); top += rows) {
            int height = Math.min(rows, image.height() - top);
            float[][] band = segment(FeatureBand.read(image, features, top, height), voting);
            for (int y = 0; y < height; y++) {
                sink.row(top + y, band[y]);
            }
            report.alive();
        }
    }

    private static int rows(int width, int classes) {
        return Math.clamp(MOST_VALUES / ((long) width * classes), LEAST_ROWS, FeatureBand.TILE);
    }

    private float[][] segment(FeatureBand band, Forest voting) throws BadInputException, IOException {
        float[][] rows =
                new float[band.rows().height()][voting.classes() * band.rows().width()];
        List<Callable<Void>> parts = band.tiles().stream()
                .map(tile -> part(band, tile, voting, rows))
                .toList();
        crew.all(parts);
        return rows;
    }

    private static Callable<Void> part(FeatureBand band, Box tile, Forest voting, float[][] rows) {
        return () -> {
            byte[] made = band.of(tile);
            for (int y = 0; y < tile.height(); y++) {
                voting.vote(made, y * tile.width(), tile.width(), rows[y], tile.x());
            }
            return null;
        };
    }
}
