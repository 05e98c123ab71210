// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.EvaluationRequest.Truth.OfFolders;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Job;

/** A model is compared with checked masks, and it is told where the comparison flatters it. */
class EvaluateTest {

    @TempDir
    private Path folder;

    private Project project;
    private StagedRuns runs;
    private PredictionService service;
    private Path images;
    private Path masks;

    @BeforeEach
    void train() throws Exception {
        project = SmallProject.in(folder.resolve("project"));
        runs = new StagedRuns(project);
        runs.trained("run-001", null, Map.of());
        service = PredictionService.using(runs, new ImageIoOpener());
        images = Files.createDirectories(folder.resolve("images"));
        masks = Files.createDirectories(folder.resolve("masks"));
    }

    private void pair(String name, int maskSide, int maskValue) throws Exception {
        SmallProject.image(images.resolve(name), name.hashCode() & 0xFF);
        SmallProject.mask(masks.resolve(name), maskSide, maskValue);
    }

    private ModelJob<Scoring> evaluate(EvaluationRequest.Truth truth) throws Exception {
        return service.evaluate(project, new EvaluationRequest("run-001", truth, Map.of()));
    }

    private OfFolders folders(Map<Integer, String> values, OptionalInt ignored) {
        return new OfFolders(images, masks, values, ignored);
    }

    private List<Job.Input> inputs() {
        return ((Job.Evaluate) runs.launched.job).images();
    }

    private Scoring finish(ModelJob<Scoring> job) throws Exception {
        new Json()
                .write(
                        job.run().files().evaluation(),
                        new Evaluation(1, List.of(), 0.5, 0.6, 0.7, 0.8, List.of(), List.of()));
        runs.launched.complete();
        return job.result();
    }

    @Test
    void theImagesOfASplitAreComparedWithTheirFrozenMasks() throws Exception {
        SmallProject.annotated(project, SmallProject.image(folder.resolve("a.png"), 1), Split.TEST);
        SmallProject.annotated(project, SmallProject.image(folder.resolve("b.png"), 2), Split.TRAIN);
        ModelJob<Scoring> job = service.evaluate(project, EvaluationRequest.of("run-001", Split.TEST));
        assertThat(inputs()).hasSize(1);
        assertThat(IndexMasks.read(Path.of(inputs().getFirst().mask())).count(1))
                .isEqualTo(1);
        assertThat(finish(job).evaluation().meanIou()).isEqualTo(0.5);
    }

    @Test
    void aSplitWithoutImagesIsRefused() {
        assertThatThrownBy(() -> service.evaluate(project, EvaluationRequest.of("run-001", Split.TEST)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("split test");
    }

    @Test
    void maskValuesAreTranslatedAndTheTranslationIsRemovedAfterwards() throws Exception {
        pair("a.png", SmallProject.SIDE, 255);
        pair("b.png", SmallProject.SIDE, 9);
        ModelJob<Scoring> job = evaluate(folders(Map.of(0, "background", 255, "cell"), OptionalInt.of(9)));
        assertThat(IndexMasks.read(Path.of(inputs().get(0).mask())).count(1)).isEqualTo(16);
        assertThat(IndexMasks.read(Path.of(inputs().get(1).mask())).count(255)).isEqualTo(16);
        finish(job);
        assertThat(Path.of(inputs().get(0).mask())).doesNotExist();
    }

    @Test
    void pairsThatCannotBeUsedAreLeftOutWithTheirReason() throws Exception {
        pair("good.png", SmallProject.SIDE, 1);
        pair("large.png", SmallProject.SIDE + 1, 1);
        pair("strange.png", SmallProject.SIDE, 7);
        SmallProject.image(images.resolve("alone.png"), 3);
        ModelJob<Scoring> job = evaluate(folders(Map.of(), OptionalInt.empty()));
        assertThat(inputs()).hasSize(1);
        Map<String, String> reasons =
                finish(job).problems().stream().collect(Collectors.toMap(p -> p.file(), p -> p.reason()));
        assertThat(reasons.get("large.png")).contains("5 x 5", "4 x 4");
        assertThat(reasons.get("strange.png")).contains("16 pixels of the value 7");
        assertThat(reasons.get("alone.png")).contains("no mask");
    }

    @Test
    void withoutOneUsablePairNothingIsStarted() throws Exception {
        pair("strange.png", SmallProject.SIDE, 7);
        assertThatThrownBy(() -> evaluate(folders(Map.of(), OptionalInt.empty())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("strange.png");
        assertThatThrownBy(() -> evaluate(folders(Map.of(1, "tree"), OptionalInt.empty())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("tree");
        assertThat(runs.launched).isNull();
    }

    @Test
    void masksMayCarryAnEnding() throws Exception {
        SmallProject.image(images.resolve("a.png"), 3);
        SmallProject.mask(masks.resolve("a_mask.png"), SmallProject.SIDE, 1);
        evaluate(folders(Map.of(), OptionalInt.empty()));
        assertThat(inputs()).hasSize(1);
    }

    @Test
    void itIsToldWhereTheModelOrOneItStartedFromHasLearnedFromTheImages() throws Exception {
        Path file = SmallProject.image(folder.resolve("a.png"), 1);
        ProjectImage image = SmallProject.annotated(project, file, Split.TEST);
        runs.trained("run-001", null, Map.of(image.hash(), Split.TRAIN));
        runs.trained("run-002", "run-001", Map.of(image.hash(), Split.VALIDATION));
        Scoring scoring = finish(service.evaluate(project, EvaluationRequest.of("run-002", Split.TEST)));
        assertThat(scoring.notices()).hasSize(2);
        assertThat(scoring.notices().get(0)).contains("has learned from 1 of these 1 images (a.png)");
        assertThat(scoring.notices().get(1)).contains("chosen by 1 of these 1 images");
    }

    @Test
    void imagesFromAFolderAreRecognisedByTheirContent() throws Exception {
        pair("renamed.png", SmallProject.SIDE, 1);
        String hash = ContentHash.of(images.resolve("renamed.png"));
        runs.trained("run-001", null, Map.of(hash, Split.TRAIN));
        assertThat(finish(evaluate(folders(Map.of(), OptionalInt.empty()))).notices())
                .hasSize(1);
    }
}
