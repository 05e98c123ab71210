// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.util.List;
import org.terrazzo.training.protocol.ForestPlan;

/**
 * Which features a pixel has. At each scale, in this order: the smoothed value of every channel, then of the brightness
 * the magnitude of its gradient, its Laplacian, the larger and the smaller eigenvalue of its Hessian, and the roots of
 * the larger and the smaller eigenvalue of its structure tensor (Bigun and Granlund 1987), which is summed up over half
 * the scale. Derivatives are multiplied by the scale, once for each order (Lindeberg 1998), so that they are of one size.
 *
 * @param channels 1 or 3
 * @param scales standard deviations in pixels
 */
public record FeatureSet(int channels, List<Double> scales) {

    static final double INTEGRATION = 0.5;

    public static FeatureSet of(int channels, ForestPlan plan) {
        return new FeatureSet(channels, plan.scales());
    }

    /** Of one pixel. */
    public int size() {
        return scales.size() * perScale();
    }

    int perScale() {
        return channels + ForestPlan.DERIVED;
    }

    /** How many pixels around a pixel its features depend on, to each side. */
    public int reach() {
        return scales.stream().mapToInt(FeatureSet::reach).max().orElse(0);
    }

    private static int reach(double scale) {
        return new Gaussian(scale).radius() + new Gaussian(scale * INTEGRATION).radius() + 1;
    }
}
