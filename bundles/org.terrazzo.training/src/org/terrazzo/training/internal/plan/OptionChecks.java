// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.NetworkKind;

/** Refuses what a user cannot mean, naming the option as it is typed and what it may be. */
public final class OptionChecks {

    private OptionChecks() {}

    public static void check(TrainingOptions options) throws BadInputException {
        between("--epochs", options.epochs(), 1, 1_000_000);
        between("--steps", options.steps(), 1, 100_000_000);
        between("--width", options.width(), 4, 256);
        between("--depth", options.depth(), 1, 6);
        between("--crop", options.crop(), 32, 4096);
        between("--batch", options.batch(), 1, 256);
        between("--threads", options.threads(), 1, 256);
        above("--minutes", options.minutes(), 7 * 24 * 60);
        above("--learning-rate", options.learningRate(), 1e9);
        if (options.memoryLimit().isPresent() && options.memoryLimit().getAsLong() < 64L << 20) {
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
        between("--steps", options.steps(), 1, 10_000);
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

    private static void between(String option, OptionalInt value, int least, int most) throws BadInputException {
        if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
            throw outside(option, least + ".." + most, Integer.toString(value.getAsInt()));
        }
    }

    private static void above(String option, OptionalDouble value, double most) throws BadInputException {
        if (value.isPresent() && !(value.getAsDouble() > 0 && value.getAsDouble() <= most)) {
            throw outside(option, "above 0 and at most " + most, Double.toString(value.getAsDouble()));
        }
    }

    private static BadInputException outside(String option, String range, String value) {
        return new BadInputException(
                option + " must be " + range + ", not " + value + ".", "Leave it out to have it planned.");
    }
}
