// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains, and waits for it. */
@Command(
        name = "train",
        abbreviateSynopsis = true,
        header = "Trains a network on a project's annotated images and waits for its end.",
        description = {
            "A training runs in a process of its own: when that ends, all the memory it took is free again.",
            "What is not set is planned: terrazzo plan tells how and why. Ctrl+C saves a checkpoint and stops."
        },
        footer = {
            "",
            "Examples:",
            "  terrazzo train cells --minutes 4",
            "  terrazzo train cells --from latest --name 'with the new images'",
            "  terrazzo train cells --resume run-003 --memory-limit 4G"
        })
final class TrainCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Mixin
    private TrainingOptionSet training;

    TrainCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Project project = desk.open(parameter.folder());
        desk.services().runs().takeUp(project.folder()).forEach(this::tellOfWaiting);
        Run run = desk.services().training().start(project, training.options());
        if (!common.json()) {
            desk.say("Training " + run.id() + " in " + run.files().folder());
        }
        Outcome outcome = desk.await(run, common.json());
        project.notices().forEach(desk::warn);
        new RunShow(desk, project.folder()).show(run.id(), outcome, common.json());
        return ExitStatus.of(outcome);
    }

    /** What waits since before a restart keeps its place before this training. */
    private void tellOfWaiting(Run before) {
        if (before.state() instanceof RunState.Queued && !common.json()) {
            desk.say(before.id() + " is still in the queue and goes first");
        }
    }
}
