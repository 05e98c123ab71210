// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.net.Weights;
import org.terrazzo.training.worker.report.RunReport;

/**
 * Finds the probabilities of every class for every pixel of an image of any size: in overlapping tiles, whose results
 * fade into each other. The same in validation, prediction and evaluation. For the engine's thread alone.
 */
public final class Segmenter implements PixelClassifier {

    private final Network network;
    private final int tile;
    private final int overlap;
    private final RunReport report;

    /**
     * @param weights stay the caller's; may change between two images
     * @param tile side of a tile in pixels, rounded up to what the network can halve
     * @param overlap of neighbouring tiles, pixels
     * @param report hears that work goes on
     */
    public Segmenter(NetworkPlan plan, Weights weights, Levels levels, int tile, int overlap, RunReport report) {
        this.network = new Network(plan, weights, levels);
        this.tile = network.padded(tile);
        this.overlap = Math.min(overlap, this.tile / 2);
        this.report = report;
    }

    @Override
    public void segment(PixelRows image, ProbabilityRows sink) throws BadInputException, IOException {
        Axis columns = Axis.of(image.width(), tile, overlap);
        Axis rows = Axis.of(image.height(), tile, overlap);
        Band band = new Band(network.classes(), image.width(), rows.length());
        for (int row = 0; row < rows.starts().length; row++) {
            band.moveTo(rows.starts()[row], sink);
            segmentBand(image.read(rows.starts()[row], rows.length()), image.width(), columns, rows.length(), band);
        }
        band.moveTo(image.height(), sink);
    }

    private void segmentBand(byte[] levels, int stride, Axis columns, int height, Band band) {
        int width = columns.length();
        float[] across = Axis.window(width, overlap);
        float[] along = Axis.window(height, overlap);
        for (int left : columns.starts()) {
            float[] probabilities = network.probabilities(levels, stride, left, width, height);
            band.add(probabilities, network.padded(height), network.padded(width), left, across, along);
            report.alive();
        }
    }
}
