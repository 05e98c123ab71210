// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import org.terrazzo.model.LabelRaster;

/** Collects an image's decided class indices. */
public final class LabelSink implements ProbabilityRows {

    private final int width;
    private final int height;
    private final byte[] labels;
    private final Decision decision;

    public LabelSink(int width, int height, Decision decision) {
        this.width = width;
        this.height = height;
        this.labels = new byte[Math.multiplyExact(width, height)];
        this.decision = decision;
    }

    @Override
    public void row(int y, float[] probabilities) {
        decision.row(probabilities, labels, y * width);
    }

    /** The labels; nothing may be added any more. */
    public LabelRaster raster() {
        return LabelRaster.of(width, height, labels);
    }
}
