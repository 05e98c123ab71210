// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.TrainingPlan;

/** What a training's folder begins with, from a real project; the child only pretends. */
class TrainingsTest {

    @TempDir
    Path folder;

    private final Projects projects = Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
    private final Json json = new Json();
    private Stage stage;
    private SampleProject sample;
    private Trainings trainings;

    @BeforeEach
    void setUp() throws IOException, BadInputException {
        sample = new SampleProject(folder, projects);
        stage = new Stage(folder);
        trainings = new Trainings(stage.runs, new ImageIoOpener(), stage.launchpad, Stage::fake);
        script("started", "step 1", "validated 0.5", "ended COMPLETED");
    }

    private void script(String... lines) throws IOException {
        Files.write(sample.project.folder().resolve("script"), List.of(lines));
    }

    private void draw(int images) throws IOException, BadInputException {
        for (int number = 1; number <= images; number++) {
            sample.add(number);
        }
    }

    private Run train(TrainingOptions options) throws Exception {
        Run run = trainings.start(sample.project, options);
        Stage.end(run);
        return run;
    }

    private FrozenDataset dataset(Run run) throws BadInputException {
        return json.read(run.files().dataset(), FrozenDataset.class);
    }

    private static Set<String> hashes(FrozenDataset dataset, Split split) {
        return dataset.of(split).stream().map(FrozenImage::hash).collect(Collectors.toSet());
    }

    @Test
    void aPlanIsMadeWithoutARun() throws Exception {
        draw(3);

        TrainingPlan plan = trainings.plan(
                sample.project, TrainingOptions.builder().steps(5).build());

        assertThat(plan.network().channels()).isEqualTo(1);
        assertThat(plan.data().mean().get(0)).isBetween(0.3, 0.6);
        assertThat(plan.data().deviation().get(0)).isBetween(0.1, 0.4);
        assertThat(stage.runs.runs(sample.project.folder())).isEmpty();
    }

    @Test
    void aRunBeginsWithItsPlanAndItsFrozenData() throws Exception {
        draw(3);

        Run run = train(TrainingOptions.builder().steps(5).name("first try").build());

        FrozenDataset dataset = dataset(run);
        assertThat(dataset.images()).hasSize(3);
        assertThat(dataset.of(Split.TRAIN)).hasSize(1);
        for (FrozenImage image : dataset.images()) {
            assertThat(sample.project.folder().resolve(image.path())).exists();
            assertThat(sample.project.folder().resolve(image.mask())).exists();
        }
        RunRecord record = stage.runs.find(sample.project.folder(), "latest");
        assertThat(record.name()).isEqualTo("first try");
        assertThat(record.images()).containsEntry(Split.TEST, 1);
        assertThat(record.job()).isEqualTo("train");
        assertThat(record.from()).isNull();
    }

    @Test
    void whatWasTestOnceIsNeverTrainedOn() throws Exception {
        draw(4);
        Run first = train(TrainingOptions.builder().steps(5).build());
        Set<String> heldOut = hashes(dataset(first), Split.TEST);
        Files.delete(sample.project.folder().resolve("splits.json"));
        for (int number = 5; number < 12; number++) {
            sample.add(number);
        }

        Run second = trainings.start(
                projects.open(sample.project.folder()),
                TrainingOptions.builder().steps(5).build());
        Stage.end(second);

        assertThat(heldOut).isNotEmpty();
        assertThat(hashes(dataset(second), Split.TEST)).containsAll(heldOut);
        assertThat(hashes(dataset(second), Split.TRAIN)).doesNotContainAnyElementsOf(heldOut);
    }

    @Test
    void anEmptyProjectSaysWhatToDo() {
        assertThatThrownBy(() -> trainings.start(sample.project, TrainingOptions.planned()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Annotate at least one image");
    }

    /** What a real child would have left. */
    private void leaveModel(Run run) throws Exception {
        TrainingPlan plan = json.read(run.files().plan(), TrainingPlan.class);
        ModelCard card = new ModelCard(
                1,
                run.id(),
                Instant.now(),
                plan.network(),
                sample.project.classes().list(),
                sample.project.unlabelled(),
                plan.data().mean(),
                plan.data().deviation(),
                64,
                8,
                5,
                0.5);
        Files.createDirectories(run.files().best());
        Files.createDirectories(run.files().last());
        json.write(run.files().best().resolve("model.json"), card);
        for (String name : List.of("model.json", "weights.safetensors", "optimiser.safetensors", "trainer.json")) {
            Files.writeString(run.files().last().resolve(name), "{}");
        }
    }

    @Test
    void aRunCanStartFromTheWeightsOfAnother() throws Exception {
        draw(3);
        Run first = train(TrainingOptions.builder().steps(5).width(8).build());
        leaveModel(first);

        Run second = train(TrainingOptions.builder().steps(5).from("latest").build());

        assertThat(json.read(second.files().plan(), TrainingPlan.class)
                        .network()
                        .width())
                .isEqualTo(8);
        assertThat(second.files().job()).content().contains("\"fromWeights\": \"runs/run-001/checkpoints/best\"");
        assertThat(stage.runs.find(sample.project.folder(), "run-002").from()).isEqualTo("run-001");
    }

    @Test
    void aRunWithoutAModelIsNoStart() throws Exception {
        draw(3);
        train(TrainingOptions.builder().steps(5).build());

        assertThatThrownBy(() -> train(TrainingOptions.builder().from("run-001").build()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("run-001 has no model");
    }

    @Test
    void aStoppedRunGoesOnByItsOwnPlanOnItsOwnData() throws Exception {
        draw(3);
        script("started", "step 1", "listen", "hang");
        Run first = trainings.start(
                sample.project, TrainingOptions.builder().steps(9).crop(32).build());
        Stage.await(first, RunEvent.Step.class);
        first.stop("Ada");
        Stage.end(first);
        leaveModel(first);
        sample.add(9);
        script("started", "ended COMPLETED");

        Run second = train(TrainingOptions.builder().resume("latest").build());

        assertThat(dataset(second)).isEqualTo(dataset(first));
        assertThat(json.read(second.files().plan(), TrainingPlan.class))
                .isEqualTo(json.read(first.files().plan(), TrainingPlan.class));
        assertThat(second.files().job()).content().contains("\"resumeFrom\": \"runs/run-001/checkpoints/last\"");
    }

    @Test
    void whatCannotBeResumedIsRefused() throws Exception {
        draw(3);
        Run done = train(TrainingOptions.builder().steps(5).build());

        assertThatThrownBy(
                        () -> train(TrainingOptions.builder().resume("run-001").build()))
                .hasMessageContaining("last checkpoint is not there");
        leaveModel(done);
        assertThatThrownBy(
                        () -> train(TrainingOptions.builder().resume("run-001").build()))
                .hasMessageContaining("has done all it was asked for");
        assertThatThrownBy(() -> train(
                        TrainingOptions.builder().resume("run-001").crop(64).build()))
                .hasMessageContaining("goes on by its own plan");
        assertThat(train(TrainingOptions.builder().resume("run-001").steps(10).build())
                        .id())
                .isEqualTo("run-002");
    }

    @Test
    void aResumptionThatHasNothingLeftToDoIsRefused() throws Exception {
        draw(3);
        script("started", "step 7", "ended COMPLETED");
        Run done = train(TrainingOptions.builder().steps(7).crop(32).build());
        leaveModel(done);

        assertThatThrownBy(() -> train(
                        TrainingOptions.builder().resume("run-001").steps(7).build()))
                .hasMessageContaining("run-001 has made 7 steps already; 7 were asked for");
        assertThat(train(TrainingOptions.builder().resume("run-001").steps(8).build())
                        .id())
                .isEqualTo("run-002");
    }
}
