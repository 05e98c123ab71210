// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.internal.Sizes;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.ForestPlan;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** The plan of a random forest. Values that a forest has no use for have no reason. */
final class ForestRules {

    private static final List<Double> SCALES = List.of(0.7, 1.0, 1.6, 3.5, 5.0, 10.0);
    private static final int TREES = 100;

    /** With minutes as the budget: more change nothing that could be seen. */
    private static final int MOST_TREES = 500;

    private static final int DEPTH = 20;
    private static final int LEAF = 4;
    private static final int PIXELS = 150_000;
    private static final int VALIDATIONS = 5;
    private static final int TILE = 256;

    private final Material material;
    private final TrainingOptions options;
    private final Reasons reasons = new Reasons();

    private ForestRules(Material material, TrainingOptions options) {
        this.material = material;
        this.options = options;
    }

    static TrainingPlan plan(Material material, TrainingOptions options, Capacity capacity, Experience experience)
            throws BadInputException {
        return new ForestRules(material, options).plan(capacity, experience);
    }

    private TrainingPlan plan(Capacity capacity, Experience experience) throws BadInputException {
        long limit = ResourceRules.memoryLimit(options, capacity, reasons);
        int threads = ResourceRules.threads(options, capacity, reasons);
        NetworkPlan network = NetworkPlan.of(channels(), material.classes(), forest());
        Size size = new Size(network, 0, 0, TILE);
        MemoryRules memory = new MemoryRules(Pictures.of(material.dataset(), network.channels()), limit, experience);
        if (!memory.fits(size)) {
            throw new BadInputException(
                    "A forest needs about " + Sizes.text(memory.expected(size)) + " for these images, and "
                            + Sizes.text(limit) + " may be used.",
                    options.memoryLimit().isPresent()
                            ? "Allow more with --memory-limit, or grow fewer trees with --steps."
                            : "Close other programs, or grow fewer trees with --steps.");
        }
        return new TrainingPlan(
                1, network, data(), none(), schedule(), resources(size, memory, threads), reasons.all());
    }

    private int channels() {
        boolean grey = material.channels() == 1;
        return reasons.because(
                "network.channels", material.channels(), grey ? "all images are grey" : "there are colour images");
    }

    private ForestPlan forest() {
        int trees = reasons.chosen(
                "network.forest.trees",
                NetworkRules.boxed(options.steps()),
                options.minutes().isPresent() ? MOST_TREES : TREES,
                "more hardly change the mean of their votes");
        int features = SCALES.size() * (material.channels() + ForestPlan.DERIVED);
        reasons.because("network.forest.depth", DEPTH, "leaves are small before that");
        reasons.because("network.forest.leaf", LEAF, "fewer pixels in a leaf are learned by heart");
        int candidates = reasons.because(
                "network.forest.candidates",
                (int) Math.round(Math.sqrt(features)),
                "the root of the number of features, which keeps trees different");
        reasons.because("network.forest.pixels", PIXELS, "more say little new, for neighbours are alike");
        reasons.because("network.forest.scales", SCALES, "from single pixels to the reach of a forest");
        return new ForestPlan(trees, DEPTH, LEAF, candidates, PIXELS, SCALES);
    }

    private DataPlan data() {
        Material.Colours colours = material.colours();
        reasons.because("data.mean", colours.mean(), "measured on the training images");
        reasons.because("data.deviation", colours.deviation(), "measured on the training images");
        List<Double> weights = reasons.because(
                "data.classWeights",
                Collections.nCopies(material.classes(), 1.0),
                "pixels are drawn by the root of each class's share already");
        return new DataPlan(DataPlan.LEAST_CROP, 1, colours.mean(), colours.deviation(), weights, 0);
    }

    private static AugmentationPlan none() {
        return new AugmentationPlan(false, false, false, 1, 0, 0, 0);
    }

    private SchedulePlan schedule() {
        options.minutes().ifPresent(set -> reasons.because("schedule.minutes", set, "set by the user"));
        double minutes = options.minutes().orElse(0);
        int trees = options.steps().orElse(TREES);
        int steps = reasons.because("schedule.steps", minutes > 0 ? 0 : trees, "a step is a tree");
        int validateEvery = reasons.because(
                "schedule.validateEvery", Math.max(1, trees / VALIDATIONS), "about " + VALIDATIONS + " times in all");
        Optional<Long> set =
                options.seed().isPresent() ? Optional.of(options.seed().getAsLong()) : Optional.empty();
        long seed = reasons.chosen("schedule.seed", set, 1L, "the same data and plan give the same model");
        return new SchedulePlan(steps, minutes, 1, 1, 0, 0, 0, 0, validateEvery, 0, seed);
    }

    private ResourcePlan resources(Size size, MemoryRules memory, int threads) {
        long expected = reasons.because("resources.memoryExpected", memory.expected(size), memory.why(size));
        reasons.because("resources.device", "cpu", "trees have no use for another");
        return new ResourcePlan(threads, memory.limit(), expected, "cpu", TILE, 0);
    }
}
