// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.advice.Finding;
import org.terrazzo.training.advice.Finding.Kind;
import org.terrazzo.training.advice.Finding.Severity;
import org.terrazzo.training.advice.Finding.Target;
import org.terrazzo.training.advice.Foresight;
import org.terrazzo.training.advice.Remedy;
import org.terrazzo.training.advice.Setting;
import org.terrazzo.training.advice.TrainingAdvisor;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.TrainingPlan;

/** What a user is told before a training and offered after one. */
class AdvisorTest {

    @TempDir
    Path folder;

    private final Projects projects = Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
    private Stage stage;
    private SampleProject sample;
    private Trainings trainings;
    private TrainingAdvisor advisor;

    @BeforeEach
    void setUp() throws Exception {
        sample = new SampleProject(folder, projects);
        stage = new Stage(folder);
        trainings = new Trainings(stage.runs, new ImageIoOpener(), stage.launchpad, Stage::fake);
        advisor = TrainingAdvisor.using(trainings, stage.runs);
    }

    private Foresight look() throws Exception {
        return advisor.look(sample.project, TrainingOptions.planned());
    }

    private Run train(TrainingOptions.Builder options, String... script) throws Exception {
        Files.write(sample.project.folder().resolve("script"), List.of(script));
        Run run = trainings.start(sample.project, options.build());
        Stage.end(run);
        return run;
    }

    @Test
    void anEmptyProjectCannotBeTrainedOnAndIsToldWhy() throws Exception {
        Foresight found = look();

        assertThat(found.possible()).isFalse();
        assertThat(found.plan()).isEmpty();
        assertThat(found.findings().getFirst().severity()).isEqualTo(Severity.ERROR);
        assertThat(found.findings().getFirst().message()).isEqualTo("There is no annotated image to train on.");
        assertThat(found.findings().getFirst().advice()).contains("Annotate");
    }

    @Test
    void whatIsMissingIsNamedWithThePlaceToMendIt() throws Exception {
        sample.add(1);
        sample.add(2);
        ProjectImage bare = sample.add(3);
        sample.project.saveAnnotation(
                bare, AnnotationDocument.empty(bare.path(), SampleProject.SIDE, SampleProject.SIDE));
        sample.project.classEditor().add("rare");

        Foresight found = look();

        assertThat(found.possible()).isTrue();
        assertThat(found.findings())
                .filteredOn(finding -> finding.kind() == Kind.IMAGE_WITHOUT_ANNOTATION)
                .extracting(Finding::target)
                .containsExactly(new Target.OfImage("3.png"));
        assertThat(found.findings())
                .filteredOn(finding -> finding.kind() == Kind.CLASS_WITHOUT_PIXELS)
                .extracting(Finding::target)
                .containsExactly(new Target.OfClass(2));
        assertThat(found.findings()).anyMatch(finding -> finding.kind() == Kind.TOO_FEW_IMAGES);
        assertThat(found.findings()).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
    }

    @Test
    void thePlanComesWithItsCostAndWhatCanBeChanged() throws Exception {
        for (int number = 1; number <= 8; number++) {
            sample.add(number);
        }

        Foresight found = advisor.look(
                sample.project, TrainingOptions.builder().crop(32).steps(100).build());

        assertThat(found.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(found.memory()).isBetween(1L << 20, found.memoryLimit());
        assertThat(found.time().orElseThrow()).isBetween(Duration.ofMillis(100), Duration.ofMinutes(10));
        Setting crop = found.settings().stream()
                .filter(setting -> setting.option().equals("crop"))
                .findFirst()
                .orElseThrow();
        assertThat(crop.value()).isEqualTo(32);
        assertThat(crop.chosen()).isTrue();
        assertThat(crop.least()).isEqualTo(32);
        assertThat(found.settings()).filteredOn(Setting::chosen).hasSize(2);
    }

    @Test
    void anOptionThatDoesNotFitIsAFinding() throws Exception {
        sample.add(1);

        Foresight found =
                advisor.look(sample.project, TrainingOptions.builder().crop(7).build());

        assertThat(found.findings().getFirst().message()).contains("--crop must be 32..4096, not 7");
    }

    @Test
    void theTimeIsCorrectedByWhatTheLastTrainingTook() throws Exception {
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        TrainingOptions options = TrainingOptions.builder().steps(1000).build();
        Duration before = advisor.look(sample.project, options).time().orElseThrow();
        train(
                TrainingOptions.builder().steps(5),
                "started",
                "step 1",
                "step 2",
                "step 3",
                "step 900",
                "ended COMPLETED");

        Duration after = advisor.look(sample.project, options).time().orElseThrow();

        assertThat(after).isLessThan(before);
    }

    @Test
    void theSameAgainIsWhatTheUserHadSet() throws Exception {
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        train(TrainingOptions.builder().epochs(3).width(8).name("three"), "started", "step 1", "ended COMPLETED");

        TrainingOptions again = advisor.again(sample.project.folder(), "latest");

        assertThat(again.epochs()).isEqualTo(OptionalInt.of(3));
        assertThat(again.steps()).isEmpty();
        assertThat(again.width()).isEqualTo(OptionalInt.of(8));
        assertThat(again.crop()).isEmpty();
        assertThat(again.name()).isEqualTo("three");
        assertThat(again.from()).isEqualTo(Optional.empty());
    }

    @Test
    void aForestHasSettingsOfItsOwnAndIsGrownAgainAsItWas() throws Exception {
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        TrainingOptions.Builder forest =
                TrainingOptions.builder().network(NetworkKind.FOREST).steps(8);

        Foresight found = advisor.look(sample.project, forest.build());

        assertThat(found.possible()).isTrue();
        assertThat(found.settings())
                .extracting(Setting::option)
                .doesNotContain("crop")
                .contains("steps");
        assertThat(found.time()).isEmpty();
        train(forest, "started", "step 1", "ended COMPLETED");
        TrainingOptions again = advisor.again(sample.project.folder(), "latest");
        assertThat(again.network()).contains(NetworkKind.FOREST);
        assertThat(again.steps()).isEqualTo(OptionalInt.of(8));
        assertThat(advisor.look(sample.project, TrainingOptions.planned()).time())
                .as("a tree's pace says nothing about a network's")
                .isPresent();
    }

    @Test
    void afterADivergedTrainingASmallerLearningRateIsOfferedAndWorks() throws Exception {
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        train(TrainingOptions.builder().steps(5).learningRate(0.5), "started", "step 1", "diverged");

        List<Remedy> remedies = advisor.remedies(sample.project.folder(), "latest");

        assertThat(remedies).singleElement().satisfies(remedy -> {
            assertThat(remedy.label()).contains("learning rate 0.002");
            assertThat(remedy.options().learningRate().orElseThrow()).isEqualTo(0.002);
            assertThat(remedy.options().steps()).isEqualTo(OptionalInt.of(5));
        });
        assertThat(trainings
                        .plan(sample.project, remedies.getFirst().options())
                        .schedule()
                        .learningRate())
                .isEqualTo(0.002);
    }

    @Test
    void afterATrainingThatRanOutOfMemoryTheSmallerValuesOfItsAdviceAreOffered() throws Exception {
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        TrainingPlan plan = trainings.plan(
                sample.project,
                TrainingOptions.builder()
                        .crop(256)
                        .batch(8)
                        .memoryLimit(1L << 30)
                        .build());
        String advice = endedAtItsLimit(plan);

        List<Remedy> remedies = advisor.remedies(sample.project.folder(), "run-001");

        assertThat(remedies).as(advice).isNotEmpty();
        for (Remedy remedy : remedies) {
            String[] words = remedy.label().split(" ");
            assertThat(advice).contains("--" + words[3] + " " + words[4]);
            trainings.plan(sample.project, remedy.options());
        }
    }

    /** A run that took a little more than it was allowed, as its folder tells it; returns its advice. */
    private String endedAtItsLimit(TrainingPlan plan) throws Exception {
        RunFiles files =
                new RunFiles(Files.createDirectories(sample.project.folder().resolve("runs/run-001")));
        RunFolder of = new RunFolder(files, new Json());
        new Json().write(files.plan(), plan);
        new Json().write(files.job(), JobFile.of("run-001", "", Instant.EPOCH, Stage.training()));
        long limit = plan.resources().memoryLimit();
        Evidence evidence =
                new Evidence(null, null, "", List.of(), List.of(), limit + limit / 20, limit, -1, -1, "", List.of());
        Findings findings = new Findings(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Fault(new Cause.OutOfMemory(Cause.Memory.LIMIT), "It took too much.")),
                true,
                true,
                Optional.of(plan),
                1,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                evidence);
        Outcome.Failed failed = (Outcome.Failed) of.record(Verdict.of(findings));
        return failed.advice();
    }

    @Test
    void aTrainingThatCompletedNeedsNothing() throws Exception {
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        train(TrainingOptions.builder().steps(5), "started", "step 1", "ended COMPLETED");

        assertThat(advisor.remedies(sample.project.folder(), "latest")).isEmpty();
    }

    @Test
    void aChildThatWasKilledCanBeTriedAgain() throws Exception {
        for (int number = 1; number <= 4; number++) {
            sample.add(number);
        }
        train(TrainingOptions.builder().steps(5), "started", "step 1", "exit 137");

        assertThat(advisor.remedies(sample.project.folder(), "latest"))
                .extracting(Remedy::label)
                .containsExactly("Train again");
    }
}
