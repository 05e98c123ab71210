// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.cli.internal.Shell.Reply;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Reached;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.RunEvent;

/** How trainings end, and how their progress looks. */
class TrainUseTest {

    private static final Reached REACHED = new Reached(3, 30, StagedRuns.NOW, StagedRuns.NOW);

    @TempDir
    private Path folder;

    private Fixture fixture;

    @BeforeEach
    void create() {
        fixture = new Fixture(folder);
        fixture.shell.type("create p --class ground --class square");
        fixture.runs.events = List.of(
                new RunEvent.Started(StagedRuns.NOW, 7, "PyTorch", "cpu", 2),
                step(1, 1),
                step(1, 2),
                step(2, 3),
                new RunEvent.Validated(StagedRuns.NOW, 2, 3, 0.4, 0.75, 0.9, List.of(0.7, 0.8), true));
        fixture.runs.next = new Outcome.Completed(REACHED);
    }

    private static RunEvent step(int epoch, int step) {
        return new RunEvent.Step(
                StagedRuns.NOW.plusSeconds(5L * step), epoch, step, step / 10.0, 1.0 / step, 1e-3, 12.5, 300L << 20);
    }

    private static Outcome failed() {
        Evidence evidence = new Evidence(
                null, "SIGKILL", "", List.of("about to end"), List.of(), 5L << 30, 4L << 30, -1, -1, "", List.of());
        return new Outcome.Failed(
                new Cause.OutOfMemory(Cause.Memory.LIMIT),
                "It took too much memory.",
                "Train with --batch 2.",
                evidence,
                REACHED);
    }

    @Test
    void aCompletedTrainingIsStatus0AndItsRunIsTheDocument() {
        Reply reply = fixture.shell.type("train p --steps 30 --json");
        assertThat(reply.status()).isZero();
        JsonObject run = reply.json();
        assertThat(run.get("id").getAsString()).isEqualTo("run-001");
        assertThat(run.get("state").getAsString()).isEqualTo("ENDED");
        assertThat(run.get("outcome").getAsString()).isEqualTo("COMPLETED");
        assertThat(run.get("cause").isJsonNull()).isTrue();
        assertThat(run.get("meanIou").getAsDouble()).isEqualTo(0.75);
        assertThat(reply.err()).contains("validation at step 3: mean IoU 0.750");
    }

    @Test
    void aFailedTrainingIsStatus5WithCauseEvidenceAndAdvice() {
        fixture.runs.next = failed();
        Reply reply = fixture.shell.type("train p --json");
        assertThat(reply.status()).isEqualTo(5);
        assertThat(reply.json().get("cause").getAsString()).isEqualTo("OUT_OF_MEMORY(limit)");
        assertThat(reply.err())
                .contains("OUT_OF_MEMORY(limit)", "It took too much memory.", "SIGKILL", "5.0 GiB", "about to end")
                .contains("--batch 2");
    }

    @Test
    void aStoppedTrainingIsStatus130() {
        fixture.runs.next = new Outcome.Stopped("somebody", REACHED);
        Reply reply = fixture.shell.type("train p");
        assertThat(reply.status()).isEqualTo(130);
        assertThat(reply.err()).contains("somebody");
    }

    @Test
    void everyOptionReachesThePlanner() {
        fixture.shell.type(
                "train p --minutes 0.5 --width 8 --depth 2 --crop 64 --batch 4 --learning-rate 0.01 --seed 9 "
                        + "--from latest --memory-limit 2G --threads 1 --name 'a try'");
        assertThat(fixture.runs.asked)
                .isEqualTo(TrainingOptions.builder()
                        .minutes(0.5)
                        .width(8)
                        .depth(2)
                        .crop(64)
                        .batch(4)
                        .learningRate(0.01)
                        .seed(9)
                        .from("latest")
                        .memoryLimit(2L << 30)
                        .threads(1)
                        .name("a try")
                        .build());
        fixture.shell.type("train p --resume run-001");
        assertThat(fixture.runs.asked)
                .isEqualTo(TrainingOptions.builder().resume("run-001").build());
    }

    @Test
    void withoutATerminalThereIsALinePerEpochAndValidation() {
        Reply reply = fixture.shell.type("train p");
        assertThat(reply.out())
                .doesNotContain("\r")
                .contains("epoch 1  step 1  loss 1.000  12.5 images/s  300 MiB", "epoch 2  step 3", "35 s left")
                .doesNotContain("step 2");
    }

    @Test
    void onATerminalALineIsRewritten() {
        assertThat(fixture.shell.typeAsPerson("train p").out()).contains("\r\033[K");
    }

    @Test
    void runsAndRunTellHowTheyEnded() {
        fixture.shell.type("train p");
        fixture.runs.next = failed();
        fixture.shell.type("train p");
        JsonObject second = fixture.shell
                .type("runs p --json")
                .json()
                .getAsJsonArray("runs")
                .get(1)
                .getAsJsonObject();
        assertThat(second.get("outcome").getAsString()).isEqualTo("FAILED");
        assertThat(second.get("cause").getAsString()).isEqualTo("OUT_OF_MEMORY(limit)");
        assertThat(fixture.shell.type("runs p").out().lines()).hasSize(3);
        assertThat(fixture.shell.type("run p latest").out()).contains("FAILED", "SIGKILL", "--batch 2");
        JsonObject details = fixture.shell.type("run p run-002 --json").json();
        assertThat(details.getAsJsonObject("evidence").get("signal").getAsString())
                .isEqualTo("SIGKILL");
    }

    @Test
    void runsTellWhatWasCorrectedOfTheirPredictions() throws Exception {
        fixture.shell.type("train p");
        fixture.shell.type("train p");
        Path drafts = Files.createDirectories(folder.resolve("p/predictions/run-001"));
        Files.writeString(drafts.resolve("corrections.json"), """
                {"formatVersion": 1, "images": [
                  {"image": "a.png", "annotation": "1", "corrected": 900, "labelled": 4096},
                  {"image": "b.png", "annotation": "2", "corrected": 300, "labelled": 4096}]}
                """);
        JsonObject first = fixture.shell
                .type("runs p --json")
                .json()
                .getAsJsonArray("corrections")
                .get(0)
                .getAsJsonObject();
        assertThat(first.get("corrected").getAsLong()).isEqualTo(1200);
        assertThat(first.get("perImage").getAsDouble()).isEqualTo(600);
        assertThat(first.get("meanIou").getAsDouble()).isEqualTo(0.75);
        assertThat(first.getAsJsonArray("images")).hasSize(2);
        assertThat(fixture.shell.type("runs p").out().lines())
                .anyMatch(line -> line.matches("run-001 +0\\.750 +2 +1200 +600"))
                .noneMatch(line -> line.startsWith("run-002  0"));
    }

    @Test
    void stopWaitsForTheEnd() {
        fixture.shell.type("train p");
        fixture.runs.started.add(new StagedRun(folder.resolve("p/runs/run-002"), fixture.runs.events));
        assertThat(fixture.shell.type("stop p run-001").out())
                .contains("run-001  COMPLETED")
                .doesNotContain("epoch 1  step 1");
        assertThat(fixture.shell
                        .type("stop p run-002 --json")
                        .json()
                        .get("outcome")
                        .getAsString())
                .isEqualTo("STOPPED");
    }

    @Test
    void anInterruptionStopsWhatIsWaitedForAndEndsWith130() {
        Terminal terminal = new Terminal(System.out, System.err, false, folder);
        AtomicInteger exit = new AtomicInteger();
        Interruption interruption = new Interruption(terminal, exit::set);
        StagedRun run = new StagedRun(folder.resolve("p/runs/run-001"), List.of());
        Interruption.Held held = interruption.hold(run);
        Thread signal = Thread.ofVirtual().start(interruption::interrupt);
        assertThat(run.outcome().join()).isInstanceOf(Outcome.Stopped.class);
        held.close();
        interruption.close();
        assertThat(run.stoppedBy).containsExactly("Ctrl+C or SIGTERM");
        join(signal);
        assertThat(exit).hasValue(130);
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFaultOfTerrazzoSaysWhereItsStoryLies() {
        Fixture broken = new Fixture(folder, (wanted, listener) -> {
            throw new IllegalStateException("out of thin air");
        });
        Reply reply = broken.shell.type("demo --json");
        assertThat(reply.status()).isEqualTo(1);
        assertThat(reply.err()).contains("out of thin air", "terrazzo-error-").doesNotContain("\tat ");
        assertThat(reply.error().get("exitStatus").getAsInt()).isEqualTo(1);
    }

    @Test
    void theLastLineOfADemoIsThePathOfItsReport() {
        assertThat(fixture.shell.type("demo d").out().lines().toList().getLast())
                .isEqualTo(folder.resolve("d/report.html").toString());
    }

    @Test
    void aModelThatIsNotThereIsBadInput() {
        assertThat(fixture.shell
                        .type("predict p --model latest --output o x.png")
                        .status())
                .isEqualTo(4);
        assertThat(fixture.shell.type("plan p").status()).isEqualTo(4);
    }
}
