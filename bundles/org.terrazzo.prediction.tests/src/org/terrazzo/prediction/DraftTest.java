// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.prediction.corrections.CorrectedRun;
import org.terrazzo.prediction.corrections.CorrectionHistory;
import org.terrazzo.prediction.draft.Acceptance;
import org.terrazzo.prediction.draft.Differences;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.draft.RunCorrections;
import org.terrazzo.prediction.draft.Uncertainty;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;

/** A prediction is looked at, taken over in part, corrected, and the corrections are counted. */
class DraftTest {

    private static final int SIDE = SmallProject.SIDE;
    private static final LabelRaster TWO_CELLS = raster("""
            .11.
            .1..
            ...1
            ..1?
            """);

    @TempDir
    private Path folder;

    private Project project;
    private StagedRuns runs;
    private DraftService drafts;
    private ProjectImage image;

    @BeforeEach
    void train() throws Exception {
        project = SmallProject.in(folder.resolve("project"));
        runs = new StagedRuns(project);
        runs.trained("run-001", null, Map.of());
        drafts = DraftService.using(runs);
        image = project.add(SmallProject.image(folder.resolve("a.png"), 7), "sub/a.png");
    }

    /** {@code .} is class 0, {@code ?} is undecided, a digit a class. */
    private static LabelRaster raster(String picture) {
        String pixels = picture.replace("\n", "");
        byte[] labels = new byte[pixels.length()];
        for (int i = 0; i < labels.length; i++) {
            char c = pixels.charAt(i);
            labels[i] = (byte) (c == '.' ? 0 : c == '?' ? 255 : c - '0');
        }
        return LabelRaster.of(SIDE, SIDE, labels);
    }

    /** Does what the child would: a mask and, if asked for, the probability of the cell in each pixel. */
    private Draft predicted(LabelRaster mask, float... cell) throws Exception {
        ModelJob<Prediction> job = drafts.predict(project, "run-001", List.of(image), cell.length > 0);
        Job.Predict asked = (Job.Predict) runs.launched.job;
        Path output = Path.of(asked.output());
        IndexMasks.write(output.resolve("sub/a.png.png"), mask);
        if (cell.length > 0) {
            Files.write(output.resolve("sub/a.png.probabilities.npy"), npy(cell));
        }
        runs.launched.imageDone("sub/a.png");
        runs.launched.complete();
        assertThat(job.result().images()).hasSize(1);
        return drafts.draft(project, image, "run-001").orElseThrow();
    }

    private static byte[] npy(float... cell) {
        String header = "{'descr': '<f2', 'fortran_order': False, 'shape': (2, 4, 4), }";
        String line = header + " ".repeat(128 - 10 - 1 - header.length()) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(128 + 2 * 2 * cell.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) 118);
        bytes.put(line.getBytes(StandardCharsets.US_ASCII));
        for (float p : cell) {
            bytes.putShort(Float.floatToFloat16(1 - p));
        }
        for (float p : cell) {
            bytes.putShort(Float.floatToFloat16(p));
        }
        return bytes.array();
    }

    private static float[] falling() {
        float[] cell = new float[SIDE * SIDE];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = 1 - i / 16f;
        }
        return cell;
    }

    private AnnotationDocument empty() {
        return AnnotationDocument.empty(image.path(), SIDE, SIDE);
    }

    private static Acceptance acceptance(Integer... locked) {
        return new Acceptance("run-001", Unlabelled.IGNORE, Set.of(locked));
    }

    private static LabelRaster drawn(AnnotationDocument document) {
        return Rasteriser.rasterise(document, LabelRaster.UNLABELLED);
    }

    @Test
    void anImageOfTheProjectIsPredictedAsATrainingSeesIt() throws Exception {
        Draft draft = predicted(TWO_CELLS);

        Job.Input input = ((Job.Predict) runs.launched.job).images().getFirst();
        assertThat(input.low()).isEqualTo(image.range().low());
        assertThat(draft.labels()).isEqualTo(TWO_CELLS);
        assertThat(draft.classes()).isEqualTo(project.classes().list());
        assertThat(draft.hasProbabilities()).isFalse();
        assertThatThrownBy(() -> draft.labels(draft.box(), Map.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no probabilities");
    }

    @Test
    void aDraftOfAnEarlierContentIsNone() throws Exception {
        predicted(TWO_CELLS);
        SmallProject.image(project.file(image), 9);
        project.refresh(Progress.NONE);

        assertThat(drafts.drafts(project, project.image(image.path()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void thresholdsChangeWhatIsSeen() throws Exception {
        Draft draft = predicted(TWO_CELLS, falling());

        assertThat(draft.labels(draft.box(), Map.of()).count(1)).isEqualTo(8);
        assertThat(draft.labels(draft.box(), Map.of(1, 0.75)).count(1)).isEqualTo(5);
        assertThat(draft.labels(draft.box(), Map.of(0, 0.9, 1, 0.75)).count(LabelRaster.UNLABELLED))
                .isEqualTo(10);
        LabelRaster part = draft.labels(new Box(1, 2, 2, 1), Map.of());
        assertThat(part.width()).isEqualTo(2);
        assertThat(part.get(0, 0)).as("pixel 9 of 16").isZero();
    }

    @Test
    void uncertaintyIsHighestWhereBothAreAsLikely() throws Exception {
        Draft draft = predicted(TWO_CELLS, falling());

        for (Uncertainty measure : Uncertainty.values()) {
            LabelRaster map = draft.uncertainty(draft.box(), measure);
            assertThat(map.get(0, 2)).as("0.5 and 0.5").isEqualTo(255);
            assertThat(map.get(0, 0)).as("1 and 0").isZero();
        }
        assertThat(draft.uncertainty(draft.box(), Uncertainty.MARGIN).get(0, 1)).isEqualTo(128);
    }

    @Test
    void probabilitiesOfAnotherImageAreRefused() throws Exception {
        Draft draft = predicted(TWO_CELLS, falling());
        Path npy = project.folder().resolve("predictions/run-001/sub/a.png.probabilities.npy");
        byte[] bytes = Files.readAllBytes(npy);
        Files.write(npy, Arrays.copyOf(bytes, bytes.length - 2));

        assertThatThrownBy(() -> draft.labels(draft.box(), Map.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("not those of the image");
    }

    @Test
    void everythingIsAcceptedAsTheModelsAndUndecidedPixelsAreNot() {
        AnnotationDocument document =
                acceptance().everything(empty(), TWO_CELLS).orElseThrow().applyTo(empty());

        assertThat(drawn(document)).isEqualTo(TWO_CELLS);
        assertThat(document.regions())
                .hasSize(2)
                .allMatch(region -> region.origin().equals(new Origin.Model("run-001")));
        assertThat(acceptance().everything(document, TWO_CELLS)).isEmpty();
    }

    @Test
    void aRegionUnderThePointerIsAcceptedAloneAndTheNextJoinsIt() {
        Edit first = acceptance().at(empty(), TWO_CELLS, 1, 1).orElseThrow();
        AnnotationDocument document = first.applyTo(empty());
        assertThat(drawn(document).count(1)).isEqualTo(3);
        assertThat(first.inverseOn(empty()).applyTo(document)).isEqualTo(empty());

        AnnotationDocument both =
                acceptance().at(document, TWO_CELLS, 3, 2).orElseThrow().applyTo(document);

        assertThat(both.regions())
                .singleElement()
                .satisfies(region -> assertThat(region.classIndex()).isEqualTo(1));
        assertThat(drawn(both).count(1)).as("corners touch").isEqualTo(5);
        assertThat(acceptance().at(both, TWO_CELLS, 3, 3)).as("undecided").isEmpty();
    }

    @Test
    void whatIsPaintedOverIsAcceptedAndNothingElse() {
        AnnotationDocument document = acceptance()
                .within(empty(), TWO_CELLS, PixelSet.of(0, -3, 2, 1, 0, 2))
                .orElseThrow()
                .applyTo(empty());

        assertThat(drawn(document)).isEqualTo(raster("""
                .1??
                .1??
                ????
                ????
                """));
    }

    @Test
    void whatAPersonDrewInAgreementStaysThatPersonsAndTheRestIsCovered() {
        Ring square = Ring.of(0, 0, 4, 0, 4, 2, 0, 2);
        Region polygon = new Region("r1", 1, new Polygon(square, List.of()), new Origin.Person("Ada"));
        AnnotationDocument before = empty().withRegions(List.of(polygon));

        AnnotationDocument after =
                acceptance().ofClass(before, TWO_CELLS, 0).orElseThrow().applyTo(before);

        assertThat(after.region("r1")).contains(polygon);
        assertThat(drawn(after)).isEqualTo(raster("""
                .11.
                .1..
                ...?
                ..??
                """));
        assertThat(acceptance()
                        .ofClass(before, TWO_CELLS, 1)
                        .orElseThrow()
                        .applyTo(before)
                        .regions()
                        .get(1)
                        .geometry())
                .isEqualTo(PixelSet.of(2, 3, 4, 3, 2, 3));
    }

    @Test
    void lockedClassesAreNeitherAddedToNorCovered() {
        Region cell = new Region("r1", 1, PixelSet.of(0, 0, 4), new Origin.Person("Ada"));
        AnnotationDocument before = empty().withRegions(List.of(cell));

        AnnotationDocument after =
                acceptance(1).everything(before, TWO_CELLS).orElseThrow().applyTo(before);

        assertThat(drawn(after).pixels(1)).isEqualTo(cell.geometry());
    }

    @Test
    void whereUnlabelledIsBackgroundNothingIsDrawnOnIt() {
        Acceptance background = new Acceptance("run-001", Unlabelled.BACKGROUND, Set.of());

        AnnotationDocument document =
                background.everything(empty(), TWO_CELLS).orElseThrow().applyTo(empty());

        assertThat(document.regions())
                .singleElement()
                .satisfies(region -> assertThat(region.classIndex()).isEqualTo(1));
    }

    @Test
    void theDifferenceIsWhereTheAnnotationSaysOtherwise() {
        LabelRaster annotation = raster("""
                .1?1
                ????
                ????
                ????
                """);

        assertThat(Differences.of(annotation, TWO_CELLS)).isEqualTo(PixelSet.of(0, 3, 4));
        assertThat(Differences.count(annotation, TWO_CELLS)).isEqualTo(1);
    }

    private void save(AnnotationDocument document) throws IOException, BadInputException {
        project.saveAnnotation(image, document);
    }

    @Test
    void correctedPixelsAreCountedAndTheCountStays() throws Exception {
        Draft draft = predicted(TWO_CELLS);
        AnnotationDocument accepted =
                acceptance().everything(empty(), draft.labels()).orElseThrow().applyTo(empty());
        save(accepted);
        assertThat(drafts.corrections(project).getFirst().corrected())
                .as("the undecided pixel is not labelled")
                .isZero();
        String cell = accepted.regions().stream()
                .filter(region -> region.classIndex() == 1)
                .findFirst()
                .orElseThrow()
                .id();
        Origin corrected = new Origin.Corrected("run-001", "Ada");
        save(new Edit.Pixels(cell, PixelSet.of(3, 2, 4), PixelSet.EMPTY, corrected).applyTo(accepted));

        RunCorrections count = drafts.corrections(project).getFirst();

        assertThat(count.run()).isEqualTo("run-001");
        assertThat(count.corrected())
                .as("the undecided pixel was given a class")
                .isEqualTo(1);
        assertThat(count.share()).isEqualTo(1 / 16.0);
        drafts.reject(project, draft);
        assertThat(drafts.drafts(project, image)).isEmpty();
        assertThat(drafts.corrections(project)).containsExactly(count);
    }

    @Test
    void whatWasRejectedComesBackWithEverything() throws Exception {
        Draft draft = predicted(TWO_CELLS, falling());
        drafts.reject(project, draft);
        assertThat(drafts.drafts(project, image)).isEmpty();
        assertThat(drafts.restore(project, draft)).isTrue();
        Draft again = drafts.draft(project, image, "run-001").orElseThrow();
        assertThat(again.labels()).isEqualTo(TWO_CELLS);
        assertThat(again.hasProbabilities()).isTrue();
        assertThat(drafts.restore(project, draft)).as("it is there").isFalse();
    }

    @Test
    void whatWasRejectedIsGoneOnceTheImageIsPredictedAgain() throws Exception {
        Draft draft = predicted(TWO_CELLS);
        drafts.reject(project, draft);
        drafts.reject(project, predicted(TWO_CELLS));
        predicted(TWO_CELLS);
        assertThat(drafts.restore(project, draft)).isFalse();
        assertThat(drafts.drafts(project, image)).hasSize(1);
    }

    @Test
    void aPredictionThatComesToNothingLeavesTheFormerDraft() throws Exception {
        Draft draft = predicted(TWO_CELLS);
        drafts.predict(project, "run-001", List.of(image), false);
        assertThat(drafts.drafts(project, image)).as("while it is predicted").isEmpty();
        runs.launched.stop("Ada");
        assertThat(drafts.draft(project, image, "run-001").orElseThrow().labels())
                .isEqualTo(draft.labels());
    }

    @Test
    void whatWasCorrectedStandsBesideWhatEachTrainingScored() throws Exception {
        runs.trained("run-002", "run-001", Map.of());
        Draft draft = predicted(TWO_CELLS);
        AnnotationDocument accepted =
                acceptance().everything(empty(), draft.labels()).orElseThrow().applyTo(empty());
        save(accepted.withRegions(List.of(accepted.regions().getFirst())));

        List<CorrectedRun> all = CorrectionHistory.using(runs, drafts).of(project);

        assertThat(all).extracting(CorrectedRun::run).containsExactly("run-001", "run-002");
        CorrectedRun first = all.getFirst();
        assertThat(first.meanIou()).isEqualTo(0.8);
        assertThat(first.images()).isEqualTo(1);
        assertThat(first.perImage()).isEqualTo(first.corrected());
        assertThat(all.getLast().images()).isZero();
        assertThat(all.getLast().perImage()).isNaN();
    }

    @Test
    void anImageDrawnByHandAloneSaysNothingAboutCorrecting() throws Exception {
        predicted(TWO_CELLS);
        save(empty().withRegions(List.of(new Region("r1", 0, PixelSet.of(0, 0, 4), new Origin.Person("Ada")))));

        assertThat(drafts.corrections(project).getFirst().images()).isEmpty();
    }
}
