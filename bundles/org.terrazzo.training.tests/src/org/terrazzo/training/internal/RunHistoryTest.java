// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunState;
import org.terrazzo.training.history.Curve;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;

class RunHistoryTest {

    private static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int EPOCHS = 10_000;

    @TempDir
    Path folder;

    private final Json json = new Json();
    private final BlockingQueue<RunStory> told = new LinkedBlockingQueue<>();
    private RunHistory history;
    private RunFiles files;
    private Stage stage;

    @BeforeEach
    void setUp() throws IOException {
        stage = new Stage(folder);
        history = RunHistory.using(stage.runs);
        files = new RunFiles(Files.createDirectories(stage.project.resolve("runs/run-001")));
        json.write(files.job(), JobFile.of("run-001", "long", BEGIN, Stage.training()));
    }

    private static RunEvent.Step step(int number, double loss) {
        return new RunEvent.Step(
                BEGIN.plusSeconds(number), 1 + number / 3, number, number / (3.0 * EPOCHS), loss, 1e-3, 8, 1L << 29);
    }

    private static RunEvent.Validated validated(int epoch, double iou) {
        return new RunEvent.Validated(
                BEGIN.plusSeconds(3L * epoch), epoch, 3 * epoch, 0.5, iou, 0.9, List.of(iou, Double.NaN), false);
    }

    private void append(String text) throws IOException {
        Files.writeString(files.events(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String line(RunEvent event) {
        return json.line(event) + "\n";
    }

    private RunStory await(Predicate<RunStory> wanted) throws InterruptedException {
        RunStory story = told.poll(Stage.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (story != null && !wanted.test(story)) {
            story = told.poll(Stage.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(story).as("a story like that").isNotNull();
        return story;
    }

    @Test
    void tenThousandEpochsBecomeCurvesThatKeepTheirSpikes() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(files.events())) {
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                for (int k = 2; k >= 0; k--) {
                    int number = 3 * epoch - k;
                    out.write(line(step(number, number == 17_777 ? 99 : 1.0 / number)));
                }
                out.write(line(validated(epoch, epoch / (double) EPOCHS)));
            }
        }

        RunStory story = history.story(files);

        Curve loss = story.curves().loss();
        assertThat(loss.points()).hasSizeBetween(Curve.MOST_POINTS / 2, Curve.MOST_POINTS);
        assertThat(loss.points()).isSortedAccordingTo((a, b) -> Double.compare(a.step(), b.step()));
        assertThat(loss.points()).anyMatch(point -> point.high() == 99 && point.low() < 1);
        assertThat(loss.newest().orElseThrow().step()).isEqualTo(3 * EPOCHS);
        assertThat(story.curves().classIou().get(0).newest().orElseThrow().last())
                .isEqualTo(1.0);
        assertThat(story.curves().classIou().get(1).points()).isEmpty();
        assertThat(story.best().orElseThrow().epoch()).isEqualTo(EPOCHS);
        assertThat(story.progress().step()).isEqualTo(3 * EPOCHS);
    }

    @Test
    void theTimeLeftComesFromThePace() throws IOException {
        append(line(new RunEvent.Started(Instant.now().minusSeconds(500), 1, "e", "cpu", 1)));
        Instant now = Instant.now();
        append(line(new RunEvent.Step(now.minusSeconds(100), 1, 1, 0.1, 1, 1e-3, 8, 7L << 20)));
        append(line(new RunEvent.Step(now, 1, 2, 0.6, 1, 1e-3, 8, 5L << 20)));

        RunStory story = history.story(files);

        assertThat(story.progress().left().orElseThrow()).isBetween(Duration.ofSeconds(75), Duration.ofSeconds(80));
        assertThat(story.memory().child()).isEqualTo(5L << 20);
        assertThat(story.memory().childPeak()).isEqualTo(7L << 20);
        assertThat(story.memory().ownHeap()).isPositive();
    }

    @Test
    void aFolderIsFollowedAndALineCountsWhenItsEndIsThere() throws Exception {
        append(line(step(1, 1)));
        String second = line(step(2, 0.5));
        append(second.substring(0, 40));
        try (Run.Subscription following = history.follow(files, told::add)) {
            assertThat(await(story -> true).progress().step()).isEqualTo(1);
            append(second.substring(40));
            await(story -> story.progress().step() == 2);
            for (int number = 3; number <= 5000; number++) {
                append(line(step(number, 1)));
            }
            await(story -> story.progress().step() == 5000);
            new RunFolder(files, json)
                    .record(new Outcome.Completed(new Outcome.Reached(1, 5000, BEGIN, BEGIN.plusSeconds(60))));

            RunStory last = await(RunStory::over);

            assertThat(last.took()).isEqualTo(Duration.ofMinutes(1));
            assertThat(last.progress().left()).isEmpty();
        }
    }

    @Test
    void aListenerIsToldAFewTimesASecondHoweverMuchHappens() throws Exception {
        long begin = System.nanoTime();
        try (Run.Subscription following = history.follow(files, told::add)) {
            for (int number = 1; number <= 3000; number++) {
                append(line(step(number, 1)));
            }
            int calls = 1;
            while (told.poll(Stage.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .progress()
                            .step()
                    < 3000) {
                calls++;
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(calls).isLessThan((int) (seconds * 5) + 3);
        }
    }

    @Test
    void aRunIsFollowedFromItsChildToItsEnd() throws Exception {
        Run run = stage.train("started", "listen", "step 1", "validated 0.5", "await go", "step 2", "ended COMPLETED");
        try (Run.Subscription following = history.follow(run, told::add)) {
            RunStory midst = await(story -> story.latest().isPresent()
                    && story.memory().childHeap() == 1
                    && story.state() instanceof RunState.Running);
            assertThat(midst.device()).isEqualTo("cpu");
            Files.createFile(run.files().folder().resolve("go"));

            RunStory last = await(RunStory::over);

            assertThat(last.progress().step()).isEqualTo(2);
            assertThat(((RunState.Ended) last.state()).outcome().text()).isEqualTo("COMPLETED");
        }
    }

    @Test
    void aRunThatEndedLongAgoIsToldWholeAndThenItsEnd() throws Exception {
        Run run = stage.train("started", "step 1", "step 2", "validated 0.5", "diverged");
        Stage.end(run);
        String id = run.id();

        Run again = new Stage(folder).runs.attach(stage.project, id);
        try (Run.Subscription following = history.follow(again, told::add)) {
            RunStory last = await(RunStory::over);

            assertThat(last.progress().step()).isEqualTo(2);
            assertThat(last.best()).isPresent();
            assertThat(last.state().text()).isEqualTo("ENDED");
        }
    }
}
