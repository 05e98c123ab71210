// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.history.RunProgress;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.Cause;

/** What is said of runs. */
public final class Phrases {

    private Phrases() {}

    /** Where a run stands, in half a line. */
    public static String standing(RunStory run) {
        return switch (run.state()) {
            case RunState.Queued q -> "Waits for another run to end";
            case RunState.Starting s -> "Starting";
            case RunState.Running r -> running(run);
            case RunState.Ended ended -> outcome(ended.outcome());
        };
    }

    private static String running(RunStory run) {
        List<String> parts = new ArrayList<>();
        parts.add(run.phase().map(phase -> Words.sentence(phase.name())).orElse("Running"));
        String reached = reached(run.progress());
        if (!reached.isEmpty()) {
            parts.add(reached);
        }
        run.progress().left().ifPresent(left -> parts.add("at most " + Words.duration(left) + " left"));
        return String.join(", ", parts);
    }

    /** Epoch and step, or images; empty before the first of them. */
    public static String reached(RunProgress progress) {
        if (progress.images() > 0) {
            return progress.imagesDone() + " of " + progress.images() + " images";
        }
        if (progress.step() == 0) {
            return "";
        }
        String of = progress.steps() > 0 ? " of " + progress.steps() : "";
        return "epoch " + progress.epoch() + ", step " + progress.step() + of;
    }

    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed c -> "Completed";
            case Outcome.Stopped stopped -> "Stopped by " + stopped.by();
            case Outcome.Failed failed -> "Failed: " + cause(failed.cause());
        };
    }

    /** A cause in the words of somebody who has not read the manual. */
    public static String cause(Cause cause) {
        return switch (cause) {
            case Cause.BadInput b -> "something that it needed could not be used";
            case Cause.OutOfMemory m -> memory(m.memory());
            case Cause.Killed k -> "ended from outside by " + k.signal();
            case Cause.Crashed c -> "it crashed";
            case Cause.Diverged d -> "the training diverged";
            case Cause.Stalled s -> "it got nowhere any more";
            case Cause.DiskFull d -> "the disk is full";
            case Cause.Lost l -> "lost, nobody saw how it ended";
        };
    }

    private static String memory(Cause.Memory memory) {
        return switch (memory) {
            case HEAP -> "out of memory (Java heap)";
            case NATIVE -> "out of memory (the system gave no more)";
            case DEVICE -> "out of memory on the graphics card";
            case LIMIT -> "it took more memory than it was allowed";
        };
    }
}
