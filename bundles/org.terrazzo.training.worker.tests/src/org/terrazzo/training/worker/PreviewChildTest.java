// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.training.protocol.ForestPlan;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.PreviewAnswer;
import org.terrazzo.training.protocol.PreviewQuestion;
import org.terrazzo.training.protocol.PreviewStrokes;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.protocol.WorkerEndpoint;

/** A child that stays with an image, spoken to as its supervisor does. */
class PreviewChildTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final ForestPlan FOREST = new ForestPlan(8, 10, 1, 4, 1000, List.of(1.0, 3.5));

    @TempDir
    private Path folder;

    private TinyProject project;
    private RunFiles files;
    private Process child;
    private SocketChannel channel;
    private WorkerEndpoint worker;

    @BeforeEach
    void start() throws Exception {
        project = TinyProject.in(folder);
        start(new Job.Preview(project.input(1), FOREST, 1));
    }

    private void start(Job job) throws Exception {
        TrainingPlan plan = TinyProject.plan(TinyProject.schedule(1_000_000, 1e-3));
        files = project.run(job.getClass().getSimpleName(), plan, job);
        Files.createDirectories(files.temporary());
        Path socket = Files.createTempDirectory("tz").resolve("s");
        child = ChildProgram.start(files.folder(), socket);
        WorkerMainTest.awaitFile(socket);
        channel = WorkerMainTest.connect(socket);
        worker = WorkerMainTest.listen(channel, new WorkerMainTest.Ears());
    }

    @AfterEach
    void end() throws Exception {
        channel.close();
        child.destroyForcibly();
    }

    private PreviewAnswer ask(PreviewQuestion question) throws Exception {
        return worker.preview(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private PreviewAnswer ask(List<Integer> x, List<Integer> classes) throws Exception {
        project.json().write(files.temporary().resolve("s.json"), PreviewStrokes.of(x, List.of(30, 30), classes));
        return ask(new PreviewQuestion("s.json", 0, 0, 64, 64, "r.npy"));
    }

    @Test
    void saysWhatIsWrongWithAQuestionAndAnswersTheNext() throws Exception {
        assertThat(ask(new PreviewQuestion("none.json", 0, 0, 9, 9, "r.npy")).problem())
                .contains("none.json");
        assertThat(ask(new PreviewQuestion("../job.json", 0, 0, 9, 9, "r.npy")).problem())
                .isNotBlank();
        assertThat(ask(List.of(1, 64), List.of(0, 1)).problem()).contains("leaves the image");
        assertThat(ask(List.of(1, -1), List.of(0, 1)).problem()).contains("leaves the image");
        assertThat(ask(List.of(1, 2), List.of(1, 1)).problem()).contains("only one class");
        Files.writeString(
                files.temporary().resolve("s.json"), "{\"formatVersion\": 1, \"x\": [1], \"y\": [], \"classes\": []}");
        assertThat(ask(new PreviewQuestion("s.json", 0, 0, 9, 9, "r.npy")).problem())
                .contains("differ in length");

        assertThat(ask(List.of(28, 2), List.of(1, 0)).problem()).isNull();
        assertThat(Files.size(files.temporary().resolve("r.npy"))).isEqualTo(128 + 3 * 64 * 64);
    }

    @Test
    void anAreaOutsideOrAFileElsewhereIsRefused() throws Exception {
        assertThat(ask(List.of(28, 2), List.of(1, 0)).problem()).isNull();
        project.json()
                .write(
                        files.temporary().resolve("s.json"),
                        PreviewStrokes.of(List.of(28, 2), List.of(30, 30), List.of(1, 0)));
        assertThat(ask(new PreviewQuestion("s.json", 64, 0, 9, 9, "r.npy")).problem())
                .contains("outside");
        assertThat(ask(new PreviewQuestion("s.json", 0, 0, -9, 9, "r.npy")).problem())
                .isNotBlank();
        assertThat(ask(new PreviewQuestion("s.json", 0, 0, 9, 9, "../../evil.npy"))
                        .problem())
                .isNotBlank();
        assertThat(files.folder().resolveSibling("evil.npy")).doesNotExist();
    }

    @Test
    void endsWhenNobodyListensAnyMore() throws Exception {
        assertThat(ask(List.of(28, 2), List.of(1, 0)).problem()).isNull();
        channel.close();
        assertThat(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
        List<String> events = Files.readAllLines(files.events());
        assertThat(events.getLast()).contains("STOPPED", "nobody listened");
    }

    @Test
    void otherJobsAnswerNoQuestions() throws Exception {
        end();
        start(new Job.Train(null, null, null));
        assertThatThrownBy(() -> ask(new PreviewQuestion("s.json", 0, 0, 9, 9, "r.npy")))
                .isInstanceOf(ExecutionException.class);
    }
}
