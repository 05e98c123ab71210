// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.promotion.PromotionService;
import org.terrazzo.prediction.promotion.Trial;
import org.terrazzo.prediction.promotion.Weighing;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.history.ScoreChange;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Evaluation.ClassResult;
import org.terrazzo.training.protocol.Evaluation.ObjectResult;
import org.terrazzo.training.protocol.RunFiles;

/** A model is put into use by a decision, and by nothing else. */
class PromotionTest {

    @TempDir
    private Path folder;

    private Project project;
    private StagedRuns runs;
    private PromotionService promotion;

    @BeforeEach
    void train() throws Exception {
        project = SmallProject.in(folder.resolve("project"));
        SmallProject.annotated(project, SmallProject.image(folder.resolve("a.png"), 1), Split.TEST);
        runs = new StagedRuns(project);
        runs.trained("run-001", null, Map.of());
        runs.trained("run-002", null, Map.of());
        promotion = PromotionService.using(PredictionService.using(runs, new ImageIoOpener()), runs);
    }

    private void finish(ModelJob<Scoring> job, double background, double cell) throws Exception {
        ObjectResult objects = new ObjectResult(0, 0, 0, 0, 0, 0);
        List<ClassResult> classes = List.of(
                new ClassResult(0, "background", background, 0, 0, 0, 0, 1, 1, objects),
                new ClassResult(1, "cell", cell, 0, 0, 0, 0, 1, 1, objects));
        double mean = (background + cell) / 2;
        new Json()
                .write(job.run().files().evaluation(), new Evaluation(1, classes, mean, 0, 0, 0, List.of(), List.of()));
        ((StagedRun) job.run()).complete();
    }

    private Weighing weigh(String run, double background, double cell) throws Exception {
        Trial trial = promotion.weigh(project, run);
        if (trial.current().isPresent()) {
            finish(trial.current().get(), 0.8, 0.7);
        }
        assertThat(trial.ended()).isNotDone();
        finish(trial.candidate(), background, cell);
        assertThat(trial.ended()).isDone();
        return trial.result();
    }

    @Test
    void theFirstModelIsWeighedAloneAndAccepted() throws Exception {
        assertThat(promotion.current(project)).isEmpty();

        Weighing weighing = weigh("run-001", 0.8, 0.7);

        assertThat(weighing.current()).isEmpty();
        assertThat(weighing.holds()).isTrue();
        assertThat(promotion.current(project)).as("nobody has decided").isEmpty();
        ModelInUse current = promotion.accept(project, weighing, "Ada");
        assertThat(promotion.current(project)).contains(current);
        assertThat(current.meanIou()).isEqualTo(0.75);
        assertThat(current.folder(project.folder()).resolve("model.json")).exists();
    }

    @Test
    void aClassThatLostIsMarkedThoughTheMeanWon() throws Exception {
        promotion.accept(project, weigh("run-001", 0.8, 0.7), "Ada");

        Weighing weighing = weigh("run-002", 0.95, 0.65);

        assertThat(weighing.mean().gain()).isPositive();
        assertThat(weighing.regressions()).extracting(ScoreChange::name).containsExactly("cell");
        assertThat(weighing.holds()).isFalse();
        assertThat(promotion.current(project).orElseThrow().run()).isEqualTo("run-001");
        ModelInUse second = promotion.accept(project, weighing, "Ada");
        assertThat(second.before()).isEqualTo("run-001");
        assertThat(project.folder().resolve("models/run-001/model.json")).exists();
    }

    @Test
    void anotherRunOfTheSameNumberDoesNotReplaceAModelThatIsKept() throws Exception {
        ModelInUse first = promotion.accept(project, weigh("run-001", 0.8, 0.7), "Ada");
        assertThat(promotion.accept(project, weigh("run-001", 0.8, 0.7), "Ada").folder())
                .isEqualTo(first.folder());
        Path card =
                new RunFiles(project.folder().resolve("runs/run-001")).best().resolve("model.json");
        Files.writeString(card, Files.readString(card).replace("\"step\": 10", "\"step\": 11"));

        ModelInUse second = promotion.accept(project, weigh("run-001", 0.8, 0.7), "Ada");

        assertThat(second.folder()).isEqualTo("models/run-001-2");
        assertThat(first.folder(project.folder()).resolve("model.json")).exists();
    }

    @Test
    void withoutTestImagesNothingIsWeighed() throws Exception {
        Project empty = SmallProject.in(folder.resolve("empty"));

        assertThatThrownBy(() -> promotion.weigh(empty, "run-001"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("split test");
    }
}
