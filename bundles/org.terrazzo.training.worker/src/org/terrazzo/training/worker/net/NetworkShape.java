// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.worker.net.ParameterShape.Kind;

/** Names and shapes of a U-Net's parameters, in the order of the forward pass. */
public final class NetworkShape {

    private static final int KERNEL = 3;

    private final NetworkPlan plan;
    private final List<ParameterShape> parameters = new ArrayList<>();

    private NetworkShape(NetworkPlan plan) {
        this.plan = plan;
    }

    public static List<ParameterShape> of(NetworkPlan plan) {
        NetworkShape shape = new NetworkShape(plan);
        for (int level = 0; level <= plan.depth(); level++) {
            shape.down(level);
        }
        for (int level = plan.depth() - 1; level >= 0; level--) {
            shape.up(level);
        }
        shape.head();
        return List.copyOf(shape.parameters);
    }

    private void down(int level) {
        String prefix = "down." + level + ".";
        long inputs = level == 0 ? plan.channels() : channels(level - 1);
        convolution(prefix, 1, inputs, channels(level), level == 0 ? plan.stem() + 2 : KERNEL);
        convolution(prefix, 2, channels(level), channels(level), KERNEL);
    }

    private void up(int level) {
        String prefix = "up." + level + ".";
        long channels = channels(level);
        add(prefix + "reduce.weight", Kind.CONVOLUTION, channels, 2 * channels, 1, 1);
        convolution(prefix, 1, 2 * channels, channels, KERNEL);
    }

    private void head() {
        long outputs = (long) plan.classes() * plan.stem() * plan.stem();
        add("head.weight", Kind.CONVOLUTION, outputs, plan.width(), 1, 1);
        add("head.bias", Kind.SHIFT, outputs);
    }

    private void convolution(String prefix, int number, long inputs, long outputs, int kernel) {
        add(prefix + "conv" + number + ".weight", Kind.CONVOLUTION, outputs, inputs, kernel, kernel);
        add(prefix + "norm" + number + ".weight", Kind.GAIN, outputs);
        add(prefix + "norm" + number + ".bias", Kind.SHIFT, outputs);
    }

    private long channels(int level) {
        return (long) plan.width() << level;
    }

    private void add(String name, Kind kind, long... shape) {
        parameters.add(new ParameterShape(name, kind, shape));
    }
}
