// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.terrazzo.training.protocol.DataPlan;

/** Colours and the balance of classes. */
final class DataRules {

    private static final double RARE_SHARE = 0.3;
    private static final double LEAST_WEIGHT = 0.2;
    private static final double MOST_WEIGHT = 5;

    /** Two classes of which the rarer has at least this share need no help. */
    private static final double BALANCED = 0.25;

    private DataRules() {}

    static DataPlan plan(Material material, Optional<Base> base, Size size, Reasons reasons) {
        Material.Colours colours = base.map(DataRules::colours).orElse(material.colours());
        String why = base.map(Base::reason).orElse("measured on the training images");
        reasons.because("data.mean", colours.mean(), why);
        reasons.because("data.deviation", colours.deviation(), why);
        List<Double> weights = reasons.because(
                "data.classWeights",
                weights(material.classPixels()),
                "one over the square root of each class's share of the training pixels");
        double rare = rareShare(material.classPixels(), reasons);
        return new DataPlan(size.crop(), size.batch(), colours.mean(), colours.deviation(), weights, rare);
    }

    private static Material.Colours colours(Base base) {
        return new Material.Colours(base.card().mean(), base.card().deviation());
    }

    private static double rareShare(long[] pixels, Reasons reasons) {
        long[] there = Arrays.stream(pixels).filter(count -> count > 0).sorted().toArray();
        boolean balanced = there.length == 2 && there[0] >= BALANCED * (there[0] + there[1]);
        String why = balanced
                ? "both classes are common"
                : "some crops look for a class drawn at random, so that all are seen";
        return reasons.because("data.rareClassShare", balanced ? 0 : RARE_SHARE, why);
    }

    /** Weighed by them, all training pixels together count as many as they are; a class without pixels weighs 1. */
    static List<Double> weights(long[] pixels) {
        double total = Arrays.stream(pixels).sum();
        double[] shares =
                Arrays.stream(pixels).mapToDouble(count -> count / total).toArray();
        double sum = Arrays.stream(shares).map(Math::sqrt).sum();
        return Arrays.stream(shares)
                .map(share -> share == 0 ? 1 : Math.clamp(1 / Math.sqrt(share) / sum, LEAST_WEIGHT, MOST_WEIGHT))
                .boxed()
                .toList();
    }
}
