// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Optional;
import org.terrazzo.model.Split;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.SchedulePlan;

/** How long and how fast. */
final class ScheduleRules {

    private static final double SCRATCH_RATE = 2e-3;
    private static final double COARSE_RATE = 3e-3;
    private static final int PATIENCE = 10;
    private static final int LONG = 5000;
    private static final int EPOCHS = 60;
    private static final int LEAST_STEPS = 150;
    private static final int MOST_STEPS = 4000;
    static final double USUAL_SECONDS = 240;
    private static final int VALIDATIONS = 20;

    private final Material material;
    private final TrainingOptions options;
    private final Size size;
    private final double secondsPerStep;
    private final Reasons reasons;

    private ScheduleRules(Material material, TrainingOptions options, Size size, int threads, Reasons reasons) {
        this.material = material;
        this.options = options;
        this.size = size;
        this.secondsPerStep = Cost.secondsPerStep(size, threads);
        this.reasons = reasons;
    }

    static SchedulePlan plan(
            Material material, TrainingOptions options, Optional<Base> base, Size size, int threads, Reasons reasons) {
        return new ScheduleRules(material, options, size, threads, reasons).plan(base);
    }

    private SchedulePlan plan(Optional<Base> base) {
        int perEpoch =
                reasons.because("schedule.stepsPerEpoch", stepsPerEpoch(), "as many crops as cover all pixels once");
        double minutes = minutes();
        int steps = minutes > 0 ? 0 : steps(perEpoch);
        int expected = steps > 0 ? steps : (int) Math.max(1, minutes * 60 / secondsPerStep);
        int validateEvery = reasons.because(
                "schedule.validateEvery",
                validateEvery(expected),
                "about " + VALIDATIONS + " times in all, for less than a tenth of the time");
        double warmUp = reasons.because("schedule.warmUp", 0.05, "the first steps of AdamW know no scale yet");
        double decay = reasons.because("schedule.weightDecay", 0.01, "the usual of AdamW");
        double clip = reasons.because("schedule.clipNorm", 1.0, "one odd crop does not throw the weights about");
        double average = reasons.because(
                "schedule.averageDecay",
                expected > LONG ? 0.999 : 0.99,
                "the mean over the last steps predicts better than the last step");
        return new SchedulePlan(
                steps, minutes, perEpoch, rate(base), warmUp, decay, clip, average, validateEvery, patience(), seed());
    }

    private double minutes() {
        options.minutes().ifPresent(set -> reasons.because("schedule.minutes", set, "set by the user"));
        return options.minutes().orElse(0);
    }

    private int stepsPerEpoch() {
        long perStep = (long) size.batch() * size.crop() * size.crop();
        return (int) Math.max(1, Math.ceilDiv(material.pixels(Split.TRAIN), perStep));
    }

    private int steps(int perEpoch) {
        if (options.epochs().isPresent()) {
            long steps = (long) options.epochs().getAsInt() * perEpoch;
            return reasons.because(
                    "schedule.steps",
                    (int) Math.min(steps, Integer.MAX_VALUE),
                    options.epochs().getAsInt() + " epochs, set by the user");
        }
        int byData = EPOCHS * perEpoch;
        int byTime = (int) (USUAL_SECONDS / secondsPerStep);
        int planned = Math.clamp(Math.min(byData, byTime), LEAST_STEPS, MOST_STEPS);
        String why = byData < byTime
                ? "about " + EPOCHS + " passes over the training pixels"
                : "takes about %.0f minutes on this machine".formatted(planned * secondsPerStep / 60);
        return reasons.chosen("schedule.steps", NetworkRules.boxed(options.steps()), planned, why);
    }

    private int validateEvery(int steps) {
        double pixelsPerStep = (double) size.batch() * size.crop() * size.crop();
        double costInSteps = material.pixels(Split.VALIDATION) * Cost.VALIDATION_SHARE / pixelsPerStep;
        long wanted = (long) Math.max(Math.ceil((double) steps / VALIDATIONS), Math.ceil(10 * costInSteps));
        return Math.clamp(wanted, 1, steps);
    }

    private double rate(Optional<Base> base) {
        Optional<Double> set = options.learningRate().isPresent()
                ? Optional.of(options.learningRate().getAsDouble())
                : Optional.empty();
        double usual = size.network().stem() == 1 ? SCRATCH_RATE : COARSE_RATE;
        String why = base.isPresent()
                ? "half of the usual, to keep what was learned"
                : "learns fast, and the clipped gradients bear it";
        return reasons.chosen("schedule.learningRate", set, base.isPresent() ? usual / 2 : usual, why);
    }

    private int patience() {
        boolean planned = options.epochs().isEmpty()
                && options.steps().isEmpty()
                && options.minutes().isEmpty();
        return reasons.because(
                "schedule.patience",
                planned ? PATIENCE : 0,
                planned ? "ends when nothing gets better" : "what the user asked for is done to its end");
    }

    private long seed() {
        Optional<Long> set =
                options.seed().isPresent() ? Optional.of(options.seed().getAsLong()) : Optional.empty();
        return reasons.chosen("schedule.seed", set, 1L, "the same data and plan give the same model");
    }
}
