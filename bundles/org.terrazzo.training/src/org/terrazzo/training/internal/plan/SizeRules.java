// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Optional;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.NetworkPlan;

/** Crop, batch and tile as they would be if memory were no matter. */
final class SizeRules {

    private static final int CROP = 256;
    private static final int LARGEST_CROP = 384;
    static final int TILE = 512;

    /** Below so many crops in all, each gets a step of its own; above the second, four share one. */
    private static final double FEW_CROPS = 1500;

    private static final double MANY_CROPS = 10_000;

    private SizeRules() {}

    static Size wanted(Material material, TrainingOptions options, NetworkPlan network, int threads, Reasons reasons) {
        int crop = crop(material, options, network, reasons);
        int batch = reasons.chosen(
                "data.batch",
                NetworkRules.boxed(options.batch()),
                batch(options, network, crop, threads),
                "many steps learn more than steady ones in a short time, and less in a long one");
        int multiple = network.multiple();
        int tile = reasons.because(
                "resources.tile", Math.max(crop, TILE / multiple * multiple), "large enough that overlaps cost little");
        return new Size(network, crop, batch, tile);
    }

    private static int crop(Material material, TrainingOptions options, NetworkPlan network, Reasons reasons) {
        int multiple = network.multiple();
        int least = Math.max(Halving.LEAST_CROP, 2 * multiple);
        int covering = Math.max(least, roundUp(material.longestSide(), multiple));
        int wanted = network.stem() == 1 ? CROP : Math.clamp(material.shorterSide(), CROP, LARGEST_CROP);
        int planned = Math.min(wanted / multiple * multiple, covering);
        String why = covering <= CROP ? "covers the images" : "shows enough surroundings";
        Optional<Integer> set =
                NetworkRules.boxed(options.crop()).map(crop -> Math.max(2 * multiple, roundUp(crop, multiple)));
        return reasons.chosen("data.crop", set, planned, why);
    }

    /** The network can only halve what is even at every level. */
    private static int roundUp(int crop, int multiple) {
        return (crop + multiple - 1) / multiple * multiple;
    }

    private static int batch(TrainingOptions options, NetworkPlan network, int crop, int threads) {
        double seconds = 60 * options.minutes().orElse(ScheduleRules.USUAL_SECONDS / 60);
        double crops = seconds / Cost.secondsPerStep(new Size(network, crop, 1, crop), threads);
        if (crops > MANY_CROPS) {
            return 4;
        }
        return crops < FEW_CROPS ? 1 : 2;
    }
}
