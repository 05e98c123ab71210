// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkKind;

/**
 * What a user sets instead of the planner; everything that is empty is planned.
 *
 * @param network what kind of model; empty: a U-Net
 * @param epochs budget in passes over the training pixels; at most one of epochs, steps and minutes is given
 * @param steps budget in optimiser steps; of a forest, its trees
 * @param minutes budget in minutes of training and validation together
 * @param width channels of the network's first level
 * @param depth number of halvings below the first level
 * @param crop side of a training crop in pixels
 * @param batch crops per step
 * @param from a run whose best weights are the start ({@code latest} and {@code best} are understood), or {@code
 *     scratch}, which is the default
 * @param resume a run to go on with, from its last checkpoint, on its own plan and frozen data; only a budget, a memory
 *     limit, a thread count and a name may be given with it
 * @param memoryLimit bytes of resident memory at which the child is ended
 * @param threads of the engine
 * @param unattended what the child does when no program supervises it any more; empty: it goes on
 * @param name for people, may be empty
 */
public record TrainingOptions(
        Optional<NetworkKind> network,
        OptionalInt epochs,
        OptionalInt steps,
        OptionalDouble minutes,
        OptionalInt width,
        OptionalInt depth,
        OptionalInt crop,
        OptionalInt batch,
        OptionalDouble learningRate,
        OptionalLong seed,
        Optional<String> from,
        Optional<String> resume,
        OptionalLong memoryLimit,
        OptionalInt threads,
        Optional<Job.Orphaned> unattended,
        String name) {

    /** Everything as planned. */
    public static TrainingOptions planned() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The kind that will be trained. */
    public NetworkKind kind() {
        return network.orElse(NetworkKind.UNET);
    }

    /** Collects options; not for several threads at once. */
    public static final class Builder {

        private Optional<NetworkKind> network = Optional.empty();
        private OptionalInt epochs = OptionalInt.empty();
        private OptionalInt steps = OptionalInt.empty();
        private OptionalDouble minutes = OptionalDouble.empty();
        private OptionalInt width = OptionalInt.empty();
        private OptionalInt depth = OptionalInt.empty();
        private OptionalInt crop = OptionalInt.empty();
        private OptionalInt batch = OptionalInt.empty();
        private OptionalDouble learningRate = OptionalDouble.empty();
        private OptionalLong seed = OptionalLong.empty();
        private Optional<String> from = Optional.empty();
        private Optional<String> resume = Optional.empty();
        private OptionalLong memoryLimit = OptionalLong.empty();
        private OptionalInt threads = OptionalInt.empty();
        private Optional<Job.Orphaned> unattended = Optional.empty();
        private String name = "";

        private Builder() {}

        public Builder network(NetworkKind value) {
            network = Optional.of(value);
            return this;
        }

        public Builder epochs(int value) {
            epochs = OptionalInt.of(value);
            return this;
        }

        public Builder steps(int value) {
            steps = OptionalInt.of(value);
            return this;
        }

        public Builder minutes(double value) {
            minutes = OptionalDouble.of(value);
            return this;
        }

        public Builder width(int value) {
            width = OptionalInt.of(value);
            return this;
        }

        public Builder depth(int value) {
            depth = OptionalInt.of(value);
            return this;
        }

        public Builder crop(int value) {
            crop = OptionalInt.of(value);
            return this;
        }

        public Builder batch(int value) {
            batch = OptionalInt.of(value);
            return this;
        }

        public Builder learningRate(double value) {
            learningRate = OptionalDouble.of(value);
            return this;
        }

        public Builder seed(long value) {
            seed = OptionalLong.of(value);
            return this;
        }

        public Builder from(String run) {
            from = Optional.of(run);
            return this;
        }

        public Builder resume(String run) {
            resume = Optional.of(run);
            return this;
        }

        public Builder memoryLimit(long bytes) {
            memoryLimit = OptionalLong.of(bytes);
            return this;
        }

        public Builder threads(int value) {
            threads = OptionalInt.of(value);
            return this;
        }

        public Builder unattended(Job.Orphaned value) {
            unattended = Optional.of(value);
            return this;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public TrainingOptions build() {
            return new TrainingOptions(
                    network,
                    epochs,
                    steps,
                    minutes,
                    width,
                    depth,
                    crop,
                    batch,
                    learningRate,
                    seed,
                    from,
                    resume,
                    memoryLimit,
                    threads,
                    unattended,
                    name);
        }
    }
}
