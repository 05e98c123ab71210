// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.function.Function;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingOptions.Builder;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a user may set for a training; everything else is planned. */
final class TrainingOptionSet {

    @Option(
            names = "--network",
            paramLabel = "unet|forest",
            description = "A U-Net (the default), or a random forest, which sees less far and learns in seconds.")
    private NetworkKind network;

    @ArgGroup(exclusive = true)
    private Budget budget = new Budget();

    /** How long to train. */
    private static final class Budget {

        @Option(names = "--epochs", paramLabel = "N", description = "Trains N times over the training pixels.")
        private Integer epochs;

        @Option(names = "--steps", paramLabel = "N", description = "Trains N steps; of a forest, N trees.")
        private Integer steps;

        @Option(names = "--minutes", paramLabel = "M", description = "Trains M minutes, validation included.")
        private Double minutes;
    }

    @Option(names = "--width", paramLabel = "N", description = "Channels of the network's first level.")
    private Integer width;

    @Option(names = "--depth", paramLabel = "N", description = "Number of halvings below the first level.")
    private Integer depth;

    @Option(names = "--crop", paramLabel = "N", description = "Side of a training crop in pixels.")
    private Integer crop;

    @Option(names = "--batch", paramLabel = "N", description = "Crops per step.")
    private Integer batch;

    @Option(names = "--learning-rate", paramLabel = "X", description = "The highest learning rate.")
    private Double learningRate;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed and machine give the same numbers.")
    private Long seed;

    @ArgGroup(exclusive = true)
    private Start start = new Start();

    /** Where the weights come from. */
    private static final class Start {

        @Option(
                names = "--from",
                paramLabel = "RUN|scratch",
                description = "Starts from a run's best weights: its id, latest or best. Default: scratch.")
        private String from;

        @Option(names = "--resume", paramLabel = "RUN", description = "Goes on with a run from its last checkpoint.")
        private String resume;
    }

    @Option(
            names = "--memory-limit",
            paramLabel = "SIZE",
            converter = Sizes.class,
            description = "Memory at which the run is ended, as 4G or 512M.")
    private Long memoryLimit;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of the engine.")
    private Integer threads;

    /** What a run does without anybody who supervises it. */
    private enum Unattended {
        CONTINUE,
        STOP
    }

    @Option(
            names = "--unattended",
            paramLabel = "continue|stop",
            description =
                    "What the run does when this program is gone and no other looks after it: goes on (the default), or"
                            + " saves a checkpoint and ends after a while.")
    private Unattended unattended;

    @Option(names = "--name", paramLabel = "TEXT", description = "A name for people.")
    private String name;

    TrainingOptions options() {
        Builder builder = TrainingOptions.builder();
        if (budget != null) {
            set(budget.epochs, builder::epochs);
            set(budget.steps, builder::steps);
            set(budget.minutes, builder::minutes);
        }
        if (start != null) {
            set(start.from, builder::from);
            set(start.resume, builder::resume);
        }
        set(network, builder::network);
        set(width, builder::width);
        set(depth, builder::depth);
        set(crop, builder::crop);
        set(batch, builder::batch);
        set(learningRate, builder::learningRate);
        set(seed, builder::seed);
        set(memoryLimit, builder::memoryLimit);
        set(threads, builder::threads);
        set(
                unattended,
                choice -> builder.unattended(
                        choice == Unattended.STOP ? Job.Orphaned.SAVE_AND_END : Job.Orphaned.CONTINUE));
        set(name, builder::name);
        return builder.build();
    }

    private static <T> void set(T value, Function<T, Builder> setter) {
        if (value != null) {
            setter.apply(value);
        }
    }
}
