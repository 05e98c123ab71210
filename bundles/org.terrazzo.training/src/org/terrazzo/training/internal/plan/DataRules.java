// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.NetworkPlan;

/** Crops, batches and the balance of classes. */
final class DataRules {

    private static final int CROP = 256;
    private static final int LEAST_CROP = 64;
    private static final int LARGEST_CROP = 384;

    /** Below so many crops in all, each gets a step of its own; above the second, four share one. */
    private static final double FEW_CROPS = 1500;

    private static final double MANY_CROPS = 10_000;
    private static final double RARE_SHARE = 0.3;
    private static final double LEAST_WEIGHT = 0.2;
    private static final double MOST_WEIGHT = 5;

    /** Two classes of which the rarer has at least this share need no help. */
    private static final double BALANCED = 0.25;

    private DataRules() {}

    static DataPlan plan(
            Material material,
            TrainingOptions options,
            Optional<Base> base,
            NetworkPlan network,
            long memory,
            int threads,
            Reasons reasons) {
        int crop = crop(material, options, network, memory, reasons);
        int batch = reasons.chosen(
                "data.batch",
                NetworkRules.boxed(options.batch()),
                batch(options, network, crop, threads),
                "many steps learn more than steady ones in a short time, and less in a long one");
        Material.Colours colours = base.map(DataRules::colours).orElse(material.colours());
        String why = base.map(Base::reason).orElse("measured on the training images");
        reasons.because("data.mean", colours.mean(), why);
        reasons.because("data.deviation", colours.deviation(), why);
        List<Double> weights = reasons.because(
                "data.classWeights",
                weights(material.classPixels()),
                "one over the square root of each class's share of the training pixels");
        double rare = rareShare(material.classPixels(), reasons);
        return new DataPlan(crop, batch, colours.mean(), colours.deviation(), weights, rare);
    }

    private static int batch(TrainingOptions options, NetworkPlan network, int crop, int threads) {
        double seconds = 60 * options.minutes().orElse(ScheduleRules.USUAL_SECONDS / 60);
        double crops = seconds / Cost.secondsPerStep(network, crop, 1, threads);
        if (crops > MANY_CROPS) {
            return 4;
        }
        return crops < FEW_CROPS ? 1 : 2;
    }

    private static Material.Colours colours(Base base) {
        return new Material.Colours(base.card().mean(), base.card().deviation());
    }

    private static int crop(
            Material material, TrainingOptions options, NetworkPlan network, long memory, Reasons reasons) {
        int multiple = network.multiple();
        int least = Math.max(LEAST_CROP, 2 * multiple);
        int covering = Math.max(least, roundUp(material.longestSide(), multiple));
        int wanted = network.stem() == 1 ? CROP : Math.clamp(material.shorterSide(), CROP, LARGEST_CROP);
        int usual = Math.min(wanted / multiple * multiple, covering);
        int planned = usual;
        while (planned / 2 >= least && planned / 2 % multiple == 0 && Cost.bytes(network, planned) > memory) {
            planned /= 2;
        }
        String why = covering <= CROP ? "covers the images" : "shows enough surroundings";
        Optional<Integer> set =
                NetworkRules.boxed(options.crop()).map(crop -> Math.max(2 * multiple, roundUp(crop, multiple)));
        return reasons.chosen(
                "data.crop", set, planned, planned < usual ? "more does not fit into the memory allowed" : why);
    }

    private static double rareShare(long[] pixels, Reasons reasons) {
        long[] there = Arrays.stream(pixels).filter(count -> count > 0).sorted().toArray();
        boolean balanced = there.length == 2 && there[0] >= BALANCED * (there[0] + there[1]);
        String why = balanced
                ? "both classes are common"
                : "some crops look for a class drawn at random, so that all are seen";
        return reasons.because("data.rareClassShare", balanced ? 0 : RARE_SHARE, why);
    }

    /** The network can only halve what is even at every level. */
    private static int roundUp(int crop, int multiple) {
        return (crop + multiple - 1) / multiple * multiple;
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
