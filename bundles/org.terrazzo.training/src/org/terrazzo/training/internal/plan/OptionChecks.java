// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.NetworkKind;

/** Refuses what a user cannot mean, naming the option as it is typed and what it may be. */
public final class OptionChecks {

    private static final long LEAST_MEMORY = 64L << 20;

    private OptionChecks() {}

    /**
     * What an option may be.
     *
     * @param least itself allowed, unless it is 0
     * @param most itself allowed
     */
    public record Range(boolean whole, double least, double most) {

        private String text() {
            return whole ? (long) least + ".." + (long) most : "above " + (long) least + " and at most " + most;
        }

        private boolean holds(double value) {
            return (whole ? value >= least : value > least) && value <= most;
        }
    }

    private static final Range TREES = new Range(true, 1, 10_000);

    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("epochs", new Range(true, 1, 1_000_000)),
            Map.entry("steps", new Range(true, 1, 100_000_000)),
            Map.entry("minutes", new Range(false, 0, 7 * 24 * 60)),
            Map.entry("width", new Range(true, 4, 256)),
            Map.entry("depth", new Range(true, 1, 6)),
            Map.entry("crop", new Range(true, 32, 4096)),
            Map.entry("batch", new Range(true, 1, 256)),
            Map.entry("learning-rate", new Range(false, 0, 1e9)),
            Map.entry("seed", new Range(true, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry("memory-limit", new Range(true, LEAST_MEMORY, 1L << 50)),
            Map.entry("threads", new Range(true, 1, 256)));

    /** @param option as it is typed, without dashes */
    public static Range range(String option) {
        return RANGES.get(option);
    }

    public static void check(TrainingOptions options) throws BadInputException {
        inRange("epochs", options.epochs());
        inRange("steps", options.steps());
        inRange("width", options.width());
        inRange("depth", options.depth());
        inRange("crop", options.crop());
        inRange("batch", options.batch());
        inRange("threads", options.threads());
        inRange("minutes", options.minutes());
        inRange("learning-rate", options.learningRate());
        if (options.memoryLimit().isPresent() && options.memoryLimit().getAsLong() < LEAST_MEMORY) {
            throw new BadInputException("--memory-limit must be at least 64M.", "Leave it out to have it planned.");
        }
        oneBudget(options);
        if (options.kind() == NetworkKind.FOREST) {
            ofForest(options);
        }
    }

    /** A forest has no crops, no weights to go on from and no passes over its pixels. */
    private static void ofForest(TrainingOptions options) throws BadInputException {
        unusedByForest("--width", options.width().isPresent());
        unusedByForest("--depth", options.depth().isPresent());
        unusedByForest("--crop", options.crop().isPresent());
        unusedByForest("--batch", options.batch().isPresent());
        unusedByForest("--learning-rate", options.learningRate().isPresent());
        unusedByForest("--epochs", options.epochs().isPresent());
        unusedByForest(
                "--from", options.from().filter(run -> !run.equals("scratch")).isPresent());
        if (options.steps().isPresent() && !TREES.holds(options.steps().getAsInt())) {
            throw outside("steps", TREES, Integer.toString(options.steps().getAsInt()));
        }
    }

    private static void unusedByForest(String option, boolean given) throws BadInputException {
        if (given) {
            throw new BadInputException(
                    "A forest has no use for " + option + ".",
                    "Leave it out, or train with --network unet. Trees are given with --steps.");
        }
    }

    private static void oneBudget(TrainingOptions options) throws BadInputException {
        long budgets = Stream.of(
                        options.epochs().isPresent(),
                        options.steps().isPresent(),
                        options.minutes().isPresent())
                .filter(given -> given)
                .count();
        if (budgets > 1) {
            throw new BadInputException(
                    "--epochs, --steps and --minutes are three ways to say how long.", "Give one of them.");
        }
    }

    private static void inRange(String option, OptionalInt value) throws BadInputException {
        if (value.isPresent() && !range(option).holds(value.getAsInt())) {
            throw outside(option, range(option), Integer.toString(value.getAsInt()));
        }
    }

    private static void inRange(String option, OptionalDouble value) throws BadInputException {
        if (value.isPresent() && !range(option).holds(value.getAsDouble())) {
            throw outside(option, range(option), Double.toString(value.getAsDouble()));
        }
    }

    private static BadInputException outside(String option, Range range, String value) {
        return new BadInputException(
                "--" + option + " must be " + range.text() + ", not " + value + ".",
                "Leave it out to have it planned.");
    }
}
