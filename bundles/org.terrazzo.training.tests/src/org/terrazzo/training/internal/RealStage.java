// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Split;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** A small project and a supervising side with the real child, impatient enough for tests. */
final class RealStage {

    /** Long enough for a real child on a busy machine, short enough to wait for. */
    private static final Deadlines IMPATIENT = new Deadlines(
            Duration.ofMillis(50),
            Duration.ofSeconds(30),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4),
            Duration.ofSeconds(60),
            Duration.ofSeconds(4),
            Duration.ofSeconds(120),
            Duration.ofSeconds(20));

    final SampleProject sample;
    final Stage stage;
    final RealWorker worker;
    private final Trainings trainings;
    private UnaryOperator<Program> change = UnaryOperator.identity();

    /** @param folder short: sockets lie below it */
    RealStage(Path folder) throws Exception {
        worker = RealWorker.here();
        sample = new SampleProject(folder, worker.projects());
        stage = new Stage(folder, IMPATIENT, () -> change.apply(worker.runtime().program()));
        trainings = new Trainings(
                stage.runs,
                new ImageIoOpener(),
                stage.launchpad,
                () -> change.apply(worker.runtime().program()));
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
    }

    /** Lets children be started in another way than they should. */
    void startAs(UnaryOperator<Program> how) {
        change = how;
    }

    /** A training that validates often and takes some seconds. */
    static TrainingOptions.Builder small() {
        return TrainingOptions.builder().width(4).depth(2).crop(32).batch(2).threads(1);
    }

    Run start(TrainingOptions.Builder options) throws TerrazzoException, IOException {
        return trainings.start(sample.project, options.build());
    }

    /** A training that goes on until something happens to it, and has made a step. */
    Run begun() throws Exception {
        return begun(small().steps(100_000));
    }

    Run begun(TrainingOptions.Builder options) throws Exception {
        Run run = start(options);
        Stage.await(run, event -> event instanceof RunEvent.Step || event instanceof RunEvent.Ended);
        return run;
    }

    static Failed failed(Run run) throws Exception {
        return (Failed) Stage.end(run);
    }

    /** A file of the images that the run is validated by, again and again, or trained on. */
    Path image(Run run, Split split) {
        FrozenDataset dataset = stage.launchpad.folder(run.files()).dataset().orElseThrow();
        return sample.project.folder().resolve(dataset.of(split).getFirst().path());
    }

    static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }
}
