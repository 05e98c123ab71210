// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Optional;
import java.util.OptionalInt;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.NetworkPlan;

/** The shape of the network. */
final class NetworkRules {

    static final int WIDTH = 16;
    static final int DEPTH = 4;

    /** From so many classes on, and for images with a shorter side of more pixels, the first convolution folds 2 x 2. */
    private static final int MANY_CLASSES = 5;

    private static final int LARGE = 1024;

    private NetworkRules() {}

    static NetworkPlan plan(Material material, TrainingOptions options, Optional<Base> base, Reasons reasons) {
        return base.isPresent() ? asBefore(base.get(), reasons) : fresh(material, options, reasons);
    }

    private static NetworkPlan asBefore(Base base, Reasons reasons) {
        for (String value : new String[] {"channels", "width", "depth", "stem"}) {
            reasons.because("network." + value, value, base.reason());
        }
        return base.card().network();
    }

    private static NetworkPlan fresh(Material material, TrainingOptions options, Reasons reasons) {
        boolean grey = material.channels() == 1;
        int channels = reasons.because(
                "network.channels", material.channels(), grey ? "all images are grey" : "there are colour images");
        int width = reasons.chosen(
                "network.width",
                boxed(options.width()),
                WIDTH,
                "wide enough for most tasks, and learns fastest per minute on few cores");
        int planned = depth(material.longestSide());
        int depth = reasons.chosen(
                "network.depth",
                boxed(options.depth()),
                planned,
                planned < DEPTH ? "more would look past the edges of the images" : "sees far enough around each pixel");
        boolean coarse = material.classes() >= MANY_CLASSES || material.shorterSide() > LARGE;
        int stem = reasons.because(
                "network.stem",
                coarse ? 2 : 1,
                coarse
                        ? "to tell many things apart, more surroundings are worth more than single pixels"
                        : "fine detail counts");
        return new NetworkPlan(channels, material.classes(), width, depth, stem);
    }

    private static int depth(int side) {
        int depth = DEPTH;
        while (depth > 1 && 16 << depth > side) {
            depth--;
        }
        return depth;
    }

    static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
