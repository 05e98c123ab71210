// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import ai.djl.ndarray.NDArray;
import java.util.ArrayDeque;
import java.util.Deque;
import org.terrazzo.training.protocol.NetworkPlan;

/**
 * The forward pass of a U-Net (Ronneberger et al. 2015), one image at a time. On the way down two convolutions per
 * level; on the way up the deeper level is reduced to half of its channels, enlarged by repetition, joined with the
 * level's own result and convolved once. Arrays are closed as soon as nothing needs them; what a gradient needs, the
 * engine keeps itself. For the engine's thread alone.
 */
public final class UNet {

    private final NetworkPlan plan;
    private final Weights weights;
    private final InstanceNorm norm;

    /** @param weights stay the caller's; must outlive this */
    public UNet(NetworkPlan plan, Weights weights) {
        this.plan = plan;
        this.weights = weights;
        this.norm = new InstanceNorm(weights.manager());
    }

    /**
     * @param image [1, channels, H, W]; H and W are multiples of {@link NetworkPlan#multiple}, and one of them is more
     * than that. Fastest when its memory is ordered [1, H, W, channels]: every following array takes over this
     * order.
     * @return logits [1, classes, H, W], the caller's
     */
    public NDArray forward(NDArray image) {
        Deque<NDArray> levels = new ArrayDeque<>();
        NDArray deepest = down(image, levels);
        try (NDArray top = up(deepest, levels);
                NDArray folded = Operations.convolve(top, weights.get("head.weight"), weights.get("head.bias"), 1)) {
            return Operations.unfold(folded, plan.stem());
        }
    }

    private NDArray down(NDArray image, Deque<NDArray> levels) {
        NDArray current = block("down.0.", 2, block("down.0.", 1, image, plan.stem(), false), 1, true);
        for (int level = 1; level <= plan.depth(); level++) {
            levels.push(current);
            String prefix = "down." + level + ".";
            NDArray halved = Operations.halve(current);
            current = block(prefix, 2, block(prefix, 1, halved, 1, true), 1, true);
        }
        return current;
    }

    private NDArray up(NDArray deepest, Deque<NDArray> levels) {
        NDArray current = deepest;
        for (int level = plan.depth() - 1; level >= 0; level--) {
            String prefix = "up." + level + ".";
            current = block(prefix, 1, joined(prefix, current, levels.pop()), 1, true);
        }
        return current;
    }

    private NDArray joined(String prefix, NDArray deeper, NDArray own) {
        try (deeper;
                own;
                NDArray reduced = Operations.convolve(deeper, weights.get(prefix + "reduce.weight"), null, 1);
                NDArray enlarged = Operations.enlarge(reduced)) {
            return Operations.join(enlarged, own);
        }
    }

    private NDArray block(String prefix, int number, NDArray input, int stride, boolean closesInput) {
        NDArray gain = weights.get(prefix + "norm" + number + ".weight");
        NDArray shift = weights.get(prefix + "norm" + number + ".bias");
        NDArray convolved = Operations.convolve(input, weights.get(prefix + "conv" + number + ".weight"), null, stride);
        if (closesInput) {
            input.close();
        }
        try (convolved;
                NDArray normalised = norm.apply(convolved, gain, shift)) {
            return Operations.relu(normalised);
        }
    }
}
