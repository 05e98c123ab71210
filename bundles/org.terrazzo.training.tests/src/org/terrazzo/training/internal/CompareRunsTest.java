// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.history.DatasetChange;
import org.terrazzo.training.history.DatasetChange.Kind;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.RunComparison.PlanChange;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunRow;

/** A user trains, changes this and that, trains again and asks what was different. */
class CompareRunsTest {

    @TempDir
    Path folder;

    private final Projects projects = Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
    private Stage stage;
    private SampleProject sample;
    private Trainings trainings;
    private RunHistory history;

    @BeforeEach
    void setUp() throws Exception {
        sample = new SampleProject(folder, projects);
        stage = new Stage(folder);
        trainings = new Trainings(stage.runs, new ImageIoOpener(), stage.launchpad, Stage::fake);
        history = RunHistory.using(stage.runs);
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        train("0.5", TrainingOptions.builder().steps(5));
    }

    private Run train(String iou, TrainingOptions.Builder options) throws Exception {
        Files.write(
                sample.project.folder().resolve("script"),
                List.of("started", "step 1", "validated " + iou, "ended COMPLETED"));
        Run run = trainings.start(sample.project, options.build());
        Stage.end(run);
        return run;
    }

    private void draw(String path, PixelSet pixels) throws IOException, BadInputException {
        ProjectImage image = sample.project.image(path).orElseThrow();
        Region region = new Region("r1", 1, pixels, new Origin.Person("Ada"));
        sample.project.saveAnnotation(
                image,
                AnnotationDocument.empty(path, SampleProject.SIDE, SampleProject.SIDE)
                        .withRegions(List.of(region)));
    }

    private RunComparison sinceBefore() throws BadInputException, IOException {
        return history.sinceBefore(sample.project.folder(), "latest").orElseThrow();
    }

    @Test
    void theFirstTrainingHasNoneBefore() throws Exception {
        assertThat(history.sinceBefore(sample.project.folder(), "run-001")).isEmpty();
        assertThat(history.rows(sample.project.folder())).singleElement().satisfies(row -> {
            assertThat(row.changes()).isEmpty();
            assertThat(row.scores()).extracting(RunRow.ClassScore::name).containsExactly("background", "disc");
            assertThat(row.memoryLimit()).isPositive();
            assertThat(row.took()).isPositive();
        });
    }

    @Test
    void whatAUserChangedIsTold() throws Exception {
        sample.add(5);
        draw("1.png", PixelSet.where(SampleProject.SIDE, SampleProject.SIDE, (x, y) -> x < 10));
        train("0.7", TrainingOptions.builder().steps(7).crop(32));

        RunComparison found = sinceBefore();

        assertThat(found.dataset().images())
                .extracting(DatasetChange.ImageChange::path, DatasetChange.ImageChange::kinds)
                .containsExactly(
                        tuple("images/1.png", Set.of(Kind.ANNOTATION)), tuple("images/5.png", Set.of(Kind.ADDED)));
        assertThat(found.plan())
                .filteredOn(PlanChange::chosen)
                .extracting(PlanChange::field, PlanChange::after)
                .contains(tuple("schedule.steps", "7"), tuple("data.crop", "32"));
        assertThat(found.mean().gain()).isCloseTo(0.2, within(1e-9));
        assertThat(found.dataset().pixels()).hasSize(2);
        assertThat(history.rows(sample.project.folder()).get(1).changes())
                .startsWith("+1 image, 1 annotation, crop 32, steps 7");
    }

    @Test
    void renamedAndRemovedImagesAreToldFromNewOnes() throws Exception {
        sample.project.move(sample.project.image("2.png").orElseThrow(), "renamed/2.png");
        Files.delete(sample.project.folder().resolve("images/3.png"));
        train("0.4", TrainingOptions.builder().steps(5));

        RunComparison found = sinceBefore();

        assertThat(found.dataset().images())
                .extracting(DatasetChange.ImageChange::path, DatasetChange.ImageChange::kinds)
                .containsExactly(
                        tuple("images/3.png", Set.of(Kind.REMOVED)),
                        tuple("images/renamed/2.png", Set.of(Kind.RENAMED)));
        assertThat(found.mean().regression()).isTrue();
    }

    @Test
    void twoTrainingsOnTheSameDifferInNothing() throws Exception {
        train("0.5", TrainingOptions.builder().steps(5));

        RunComparison found = history.compare(sample.project.folder(), "run-001", "run-002");

        assertThat(found.summary()).isEmpty();
        assertThat(found.dataset().images()).isEmpty();
        assertThat(found.dataset().classes()).isEmpty();
        assertThat(found.sameValidation()).isTrue();
        assertThat(found.regressions()).isEmpty();
    }
}
