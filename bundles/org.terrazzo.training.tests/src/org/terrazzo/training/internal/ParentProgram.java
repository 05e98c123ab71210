// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.spi.RunCleanup;
import org.terrazzo.training.spi.WorkerRuntime;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/**
 * A supervising program of its own, which tests kill. It takes up what a project left undone, starts so many trainings
 * of so many steps, says {@code run <id>} of each and {@code ended <id> <outcome>} as they end.
 */
public final class ParentProgram {

    private ParentProgram() {}

    /** @param arguments project, folder of sockets, folder of natives or -, trainings, steps, what they do unattended */
    public static void main(String[] arguments) throws Exception {
        Path sockets = Path.of(arguments[1]);
        Optional<Path> natives = arguments[2].equals("-") ? Optional.empty() : Optional.of(Path.of(arguments[2]));
        WorkerRuntime runtime = () -> Program.beside("org.terrazzo.training.worker.WorkerMain", natives);
        Launchpad launchpad = launchpad(sockets, runtime);
        Runs runs = new Runs(launchpad, runtime, new ImageIoOpener());
        Project project =
                Projects.using(new ImageIoOpener(), new JsonAnnotationStore()).open(Path.of(arguments[0]));
        List<Run> all = new ArrayList<>(runs.takeUp(project.folder()));
        all.forEach(ParentProgram::say);
        Trainings trainings = new Trainings(runs, new ImageIoOpener(), launchpad, runtime);
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            Run run = trainings.start(
                    project, options(Integer.parseInt(arguments[4]), Job.Orphaned.valueOf(arguments[5])));
            all.add(run);
            say(run);
        }
        all.stream().map(ParentProgram::sayEnd).toList().forEach(CompletableFuture::join);
        System.out.println("done");
    }

    private static CompletableFuture<Void> sayEnd(Run run) {
        return run.outcome().thenAccept(end -> System.out.println("ended " + run.id() + " " + end.text()));
    }

    private static void say(Run run) {
        System.out.println("run " + run.id());
    }

    private static TrainingOptions options(int steps, Job.Orphaned unattended) {
        return TrainingOptions.builder()
                .width(4)
                .depth(2)
                .crop(32)
                .batch(2)
                .threads(1)
                .steps(steps)
                .unattended(unattended)
                .build();
    }

    private static Launchpad launchpad(Path sockets, WorkerRuntime runtime) {
        PrivateFolder.Source folders = () -> PrivateFolder.at(sockets);
        Machine machine = Machine.here();
        Cleanups cleanups = new Cleanups(Duration.ofSeconds(20));
        Stream.<RunCleanup>of(
                        new ProcessTreeCleanup(),
                        new TemporaryFilesCleanup(),
                        new ReservationCleanup(folders),
                        new ReceiptCleanup(machine))
                .forEach(cleanups::add);
        return new Launchpad(machine, cleanups, runtime, folders, Deadlines.usual());
    }
}
