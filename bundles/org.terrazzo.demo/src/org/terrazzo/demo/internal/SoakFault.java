// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.function.Consumer;
import org.terrazzo.training.TrainingOptions;

/** What can be done to a training of a soak, and how that has to end. */
enum SoakFault {
    NONE("", "COMPLETED", options -> options.steps(SoakFault.FEW), process -> {}),
    KILLED("killed", "KILLED(SIGKILL)", options -> options.steps(SoakFault.MANY), ProcessHandle::destroyForcibly),
    ENDED("told to end", "KILLED(SIGTERM)", options -> options.steps(SoakFault.MANY), ProcessHandle::destroy),
    DIVERGED(
            "learning rate 1e6",
            "DIVERGED",
            options -> options.steps(SoakFault.MANY).learningRate(1e6),
            process -> {});

    private static final int FEW = 6;
    private static final int MANY = 1_000_000;
    private static final SoakFault[] TURNS = {KILLED, ENDED, DIVERGED};

    private final String words;
    private final String outcome;
    private final Consumer<TrainingOptions.Builder> plan;
    private final Consumer<ProcessHandle> deed;

    SoakFault(String words, String outcome, Consumer<TrainingOptions.Builder> plan, Consumer<ProcessHandle> deed) {
        this.words = words;
        this.outcome = outcome;
        this.plan = plan;
        this.deed = deed;
    }

    /** @param number of the training, from 1: every third has a fault, each kind in its turn */
    static SoakFault of(int number) {
        return number % 3 == 0 ? TURNS[number / 3 % TURNS.length] : NONE;
    }

    TrainingOptions options() {
        TrainingOptions.Builder options =
                TrainingOptions.builder().width(4).depth(2).crop(64).batch(1).name(words);
        plan.accept(options);
        return options.build();
    }

    /** Done once, when the training has made its first step. */
    void befall(ProcessHandle child) {
        deed.accept(child);
    }

    String words() {
        return words;
    }

    /** The outcome, or the cause of a failure. */
    String outcome() {
        return outcome;
    }
}
