// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.crops.Mirror;
import org.terrazzo.training.worker.net.Feed;
import org.terrazzo.training.worker.net.UNet;
import org.terrazzo.training.worker.net.Weights;

/** A trained network, asked about one tile at a time. Tiles of any size are mirrored at their edges to one that fits. */
final class Network {

    private final NetworkPlan plan;
    private final UNet net;
    private final NDManager manager;
    private final Levels levels;
    private final Feed feed = new Feed();

    Network(NetworkPlan plan, Weights weights, Levels levels) {
        this.plan = plan;
        this.net = new UNet(plan, weights);
        this.manager = weights.manager();
        this.levels = levels;
    }

    int classes() {
        return plan.classes();
    }

    int channels() {
        return levels.channels();
    }

    /**
     * @param bytes levels, channels side by side
     * @param stride pixels from one row to the next
     * @param left first column of the tile
     * @return [classes, H', W'] with the padded size of {@link #padded}
     */
    float[] probabilities(byte[] bytes, int stride, int left, int width, int height) {
        int paddedWidth = padded(width);
        int paddedHeight = padded(height);
        float[] values = new float[paddedHeight * paddedWidth * channels()];
        int index = 0;
        for (int y = 0; y < paddedHeight; y++) {
            int row = Mirror.at(y, height) * stride + left;
            for (int x = 0; x < paddedWidth; x++) {
                index = pixel(bytes, (row + Mirror.at(x, width)) * channels(), values, index);
            }
        }
        return run(values, paddedHeight, paddedWidth);
    }

    private int pixel(byte[] bytes, int from, float[] values, int to) {
        for (int channel = 0; channel < channels(); channel++) {
            values[to + channel] = levels.channel(channel)[bytes[from + channel] & 0xFF];
        }
        return to + channels();
    }

    private float[] run(float[] values, int height, int width) {
        try (NDManager scope = manager.newSubManager();
                NDArray image = feed.image(scope, values, height, width, channels());
                NDArray logits = net.forward(image);
                NDArray probabilities = logits.softmax(1)) {
            return probabilities.toFloatArray();
        }
    }

    /** A side that the network can halve down to at least two positions, so that there is something to normalise over. */
    int padded(int side) {
        int multiple = plan.multiple();
        return Math.max(2 * multiple, Math.ceilDiv(side, multiple) * multiple);
    }
}
