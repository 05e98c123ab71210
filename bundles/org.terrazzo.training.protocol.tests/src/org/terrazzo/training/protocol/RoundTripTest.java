// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.NewerFormatException;
import org.terrazzo.storage.Versioned;
import org.terrazzo.training.protocol.Evaluation.ClassResult;
import org.terrazzo.training.protocol.Evaluation.ImageResult;
import org.terrazzo.training.protocol.Evaluation.ObjectResult;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.Job.Input;
import org.terrazzo.training.protocol.RunEvent.Phase;

/** Everything that parent and child say to each other comes through JSON as it went in. */
class RoundTripTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final List<LabelClass> CLASSES = List.of(
            new LabelClass(0, "background", new Rgb(0, 0, 0)), new LabelClass(3, "Zellkern µ", new Rgb(1, 2, 3)));

    private final Json json = new Json();

    static Stream<RunEvent> events() {
        return Stream.of(
                new RunEvent.Started(AT, 4711, "PyTorch 2.7.1", "cpu", 2),
                new RunEvent.PhaseChanged(AT, Phase.VALIDATING),
                new RunEvent.Step(AT, 1, 2, 0.25, 1.5, 1e-3, 12.5, 1L << 33),
                new RunEvent.Step(AT, 1, 2, 0.25, Double.NaN, 1e-3, Double.NaN, 0),
                new RunEvent.Validated(AT, 1, 2, 0.5, 0.75, 0.9, Arrays.asList(0.5, Double.NaN), true),
                new RunEvent.CheckpointSaved(AT, 2, "checkpoints/best"),
                new RunEvent.ImageDone(AT, 1, 2, "a/b c"),
                new RunEvent.Problem(AT, "images/a.png", "It ends early.\nTwice."),
                new RunEvent.Ended(AT, RunEvent.End.COMPLETED, null, null, 3, 4),
                new RunEvent.Ended(AT, RunEvent.End.FAILED, new Cause.Diverged(), "NaN", 3, 4));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsOneLine(RunEvent event) throws BadInputException {
        String line = json.line(event);

        assertThat(line).doesNotContain("\n").startsWith("{\"type\":\"");
        assertThat(line).contains("\"at\":\"2026-03-04T05:06:07.089Z\"");
        assertThat(json.parse(line, RunEvent.class, "an event")).isEqualTo(event);
    }

    static Stream<Cause> causes() {
        return Stream.of(
                new Cause.BadInput(),
                new Cause.OutOfMemory(Cause.Memory.DEVICE),
                new Cause.Killed("SIGKILL"),
                new Cause.Crashed(),
                new Cause.Diverged(),
                new Cause.Stalled(),
                new Cause.DiskFull(),
                new Cause.Lost());
    }

    @ParameterizedTest
    @MethodSource("causes")
    void aCauseComesThroughAndHasItsText(Cause cause) throws BadInputException {
        assertThat(json.parse(json.line(cause), Cause.class, "a cause")).isEqualTo(cause);
        assertThat(cause.text()).matches("[A-Z_]+(\\([A-Za-z]+\\))?");
    }

    @Test
    void theTextOfACauseNamesItsDetail() {
        assertThat(new Cause.OutOfMemory(Cause.Memory.LIMIT).text()).isEqualTo("OUT_OF_MEMORY(limit)");
        assertThat(new Cause.Killed("SIGTERM").text()).isEqualTo("KILLED(SIGTERM)");
        assertThat(new Cause.BadInput().text()).isEqualTo("BAD_INPUT");
    }

    static Stream<Job> jobs() {
        Input input = new Input("a/b", "/data/a/b.png", 1, 0, 255, null);
        Input ranged = new Input("c", "/data/c.tif", 0, Double.NaN, Double.NaN, "/data/c-mask.png");
        return Stream.of(
                new Job.Train(null, null, Job.Orphaned.SAVE_AND_END),
                new Job.Train("runs/run-001/checkpoints/best", null, Job.Orphaned.CONTINUE),
                new Job.Predict(
                        "runs/run-001/checkpoints/best",
                        List.of(input, ranged),
                        "/out",
                        true,
                        false,
                        Map.of(3, 0.75),
                        255),
                new Job.Evaluate("runs/run-001/checkpoints/best", List.of(ranged), Map.of(), 255),
                new Job.Analyse("runs/run-001/checkpoints/best", List.of(input), "/out", 25, -1),
                new Job.Preview(ranged, new ForestPlan(32, 14, 2, 7, 24_000, List.of(0.7, 10.0)), 1));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobComesThrough(Job job) throws BadInputException {
        JobFile file = JobFile.of("job-001", "", AT, job);

        assertThat(json.parse(json.text(file), JobFile.class, "job.json")).isEqualTo(file);
    }

    static Stream<Versioned> files() {
        NetworkPlan network = new NetworkPlan(3, 2, 16, 4, 2);
        return Stream.<Versioned>of(
                plan(network),
                PreviewStrokes.of(List.of(0, 5), List.of(7, 9), List.of(1, 254)),
                plan(NetworkPlan.of(3, 2, new ForestPlan(100, 20, 4, 7, 1000, List.of(0.7, 10.0)))),
                new FrozenDataset(
                        1,
                        CLASSES,
                        Unlabelled.IGNORE,
                        List.of(new FrozenImage(
                                "images/a.png",
                                "ab",
                                0,
                                640,
                                480,
                                0,
                                65535.5,
                                "frozen/ab.png",
                                "cd",
                                Split.VALIDATION,
                                List.of(1L << 40, 0L)))),
                new ModelCard(
                        1,
                        "run-001",
                        AT,
                        network,
                        CLASSES,
                        Unlabelled.BACKGROUND,
                        List.of(0.1, 0.2, 0.3),
                        List.of(1.0, 1.0, 1.0),
                        512,
                        64,
                        1000,
                        0.875),
                new Evaluation(
                        1,
                        List.of(result()),
                        0.5,
                        0.5,
                        0.9,
                        Double.NaN,
                        List.of(List.of(1L, 2L, 3L)),
                        List.of(new ImageResult("a", 0.5, 0.9, Arrays.asList(0.5, Double.NaN)))));
    }

    private static ClassResult result() {
        return new ClassResult(
                3, "cell", 0.5, 0.6, 0.7, 0.8, Double.NaN, 10, 20, new ObjectResult(1, 2, 3, 0.1, 0.2, Double.NaN));
    }

    private static TrainingPlan plan(NetworkPlan network) {
        return new TrainingPlan(
                1,
                network,
                new DataPlan(256, 4, List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2), List.of(1.0, 2.5), 0.5),
                new AugmentationPlan(true, false, true, 1.25, 0.2, 0.2, 0.1),
                new SchedulePlan(0, 1.5, 10, 2e-3, 0.05, 0.01, 1, 0.99, 10, 0, Long.MIN_VALUE),
                new ResourcePlan(2, 1L << 40, 1L << 30, "cpu", 512, 64),
                Map.of("network.width", "because \"so\""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileComesThrough(Versioned file) throws BadInputException {
        assertThat((Object) json.parse(json.text(file), file.getClass(), "a file"))
                .isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileOfANewerVersionIsCalledSo(Versioned file) {
        String newer = json.text(file).replaceFirst("\"formatVersion\": 1", "\"formatVersion\": 7");

        assertThatThrownBy(() -> json.parse(newer, file.getClass(), "plan.json"))
                .isInstanceOf(NewerFormatException.class)
                .hasMessageContaining("plan.json was written by a newer Terrazzo (format 7, this one reads up to 1)");
    }

    @Test
    void anUnknownTypeIsRefusedAndNamed() {
        assertThatThrownBy(() -> json.parse("{\"type\":\"dance\"}", Job.class, "job.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("'dance'");
        assertThatThrownBy(() -> json.parse("{\"type\":\"../step\",\"at\":null}", RunEvent.class, "line 1"))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> json.parse("{\"at\":\"2026-03-04T05:06:07Z\"}", RunEvent.class, "line 1"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("type");
    }

    @Test
    void whatNobodyKnowsYetIsSkipped() throws BadInputException {
        String line =
                "{\"type\":\"phaseChanged\",\"at\":\"2026-03-04T05:06:07Z\"," + "\"phase\":\"SAVING\",\"mood\":[1,{}]}";

        assertThat(json.parse(line, RunEvent.class, "a line"))
                .isEqualTo(new RunEvent.PhaseChanged(Instant.parse("2026-03-04T05:06:07Z"), Phase.SAVING));
    }

    @Test
    void valuesThatNoRunCouldUseAreRefusedByName() {
        String plan = json.text(plan(new NetworkPlan(3, 2, 16, 4, 2)));

        assertRefused(plan.replace("\"batch\": 4", "\"batch\": 0"), "data.batch must be 1..1024, not 0");
        assertRefused(plan.replace("\"stem\": 2", "\"stem\": 3"), "network.stem must be 1, 2 or 4");
        assertRefused(plan.replace("\"minutes\": 1.5", "\"minutes\": 0"), "steps or minutes");
        assertRefused(plan.replace("\"learningRate\": 0.002", "\"learningRate\": null"), "schedule.learningRate");
        assertRefused(plan.replace("\"overlap\": 64", "\"overlap\": 400"), "resources.overlap");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> json.parse(text, TrainingPlan.class, "plan.json"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aHeartbeatIsMadeOfPlainValues() {
        Heartbeat beat = Heartbeat.of(AT, Phase.TRAINING, 1, 2, 3, 4, 5);

        assertThat(beat.at()).isEqualTo(AT.toString());
        assertThat(beat.phase()).isEqualTo("TRAINING");
    }

    @Test
    void sidesOfAnInputAreMultiplesOfWhatTheNetworkFoldsAndHalves() {
        assertThat(new NetworkPlan(3, 2, 16, 4, 2).multiple()).isEqualTo(32);
        assertThat(new NetworkPlan(1, 2, 16, 3, 1).multiple()).isEqualTo(8);
    }
}
