// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Labels;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Region;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.ui.internal.draft.Look;

/** An image that nobody has annotated is predicted by a model that was really trained, and the draft is corrected. */
class CorrectDraftTest {

    private static final Origin FROM_MODEL = new Origin.Model("run-001");
    private static final int MIDDLE = TrainedWorkspace.MIDDLE_Y;
    private static final int LEFT = TrainedWorkspace.LEFT_X;
    private static final int RIGHT = TrainedWorkspace.RIGHT_X;
    private static final int BESIDE = 48;
    private static final int FAR_BELOW = 86;

    @TempDir
    private static Path folder;

    private static TrainedWorkspace workspace;

    private OpenedImage image;

    @BeforeAll
    static void train() throws Exception {
        workspace = TrainedWorkspace.in(folder);
    }

    @AfterAll
    static void close() throws Exception {
        workspace.close();
    }

    @BeforeEach
    void predictByKey() throws Exception {
        image = new OpenedImage(workspace, TrainedWorkspace.NEW);
        image.hands().press(SWT.F8);
        Hands.until("the draft is there", () -> image.draft().draft().isPresent());
    }

    @AfterEach
    void forget() throws Exception {
        image.draft().look(look -> new Look(true, Look.Kind.CLASSES, look.opacity(), Map.of()));
        for (Draft draft : image.draft().drafts()) {
            workspace.service(DraftService.class).reject(image.image().project(), draft);
        }
        image.undoAll();
        workspace.forget(TrainedWorkspace.NEW);
    }

    private static int classAt(AnnotationDocument document, int x, int y) {
        return Labels.at(document, x, y).map(Region::classIndex).orElse(LabelRaster.UNLABELLED);
    }

    private void takeTool() {
        image.hands().press(SWT.SHIFT, 't');
    }

    @Test
    void aClickAcceptsTheRegionUnderThePointer() throws Exception {
        takeTool();
        image.click(LEFT, MIDDLE);
        image.regions(1);
        image.save();
        Hands.until("saved", () -> !image.image().session().dirty());
        AnnotationDocument saved = workspace.onDisk(image.image());
        assertThat(saved.regions()).extracting(Region::origin).containsExactly(FROM_MODEL);
        assertThat(classAt(saved, LEFT, MIDDLE)).isEqualTo(TrainedWorkspace.DISC);
        assertThat(classAt(saved, RIGHT, MIDDLE)).isEqualTo(LabelRaster.UNLABELLED);
        assertThat(classAt(saved, BESIDE, MIDDLE)).isEqualTo(LabelRaster.UNLABELLED);
    }

    @Test
    void whatIsPaintedOverIsAcceptedAndUndoneInOneStep() throws Exception {
        takeTool();
        image.drag(RIGHT - 4, MIDDLE, RIGHT + 4, MIDDLE);
        AnnotationDocument after = image.regions(1);
        assertThat(classAt(after, RIGHT, MIDDLE)).isEqualTo(TrainedWorkspace.DISC);
        assertThat(classAt(after, LEFT, MIDDLE)).isEqualTo(LabelRaster.UNLABELLED);
        assertThat(image.image().session().undoLabels()).containsExactly("Accept Painted Draft");
        image.undo("Accept Painted Draft");
        image.regions(0);
        image.redo("Accept Painted Draft");
        assertThat(image.regions(1)).isEqualTo(after);
        image.hands().press(SWT.MOD1, 's');
        Hands.until("saved", () -> !image.image().session().dirty());
        assertThat(workspace.onDisk(image.image())).isEqualTo(after);
    }

    @Test
    void everythingIsAcceptedAndWhatIsPaintedAfterwardsIsCorrected() throws Exception {
        image.hands().press(SWT.SHIFT, 'a');
        AnnotationDocument accepted = image.regions(1);
        assertThat(classAt(accepted, LEFT, MIDDLE)).isEqualTo(TrainedWorkspace.DISC);
        assertThat(classAt(accepted, RIGHT, MIDDLE)).isEqualTo(TrainedWorkspace.DISC);
        image.hands().press('e');
        image.drag(LEFT, MIDDLE, LEFT + 2, MIDDLE);
        Hands.until("erased", () -> classAt(image.document(), LEFT, MIDDLE) == LabelRaster.UNLABELLED);
        image.save();
        List<Origin> origins = workspace.onDisk(image.image()).regions().stream()
                .map(Region::origin)
                .toList();
        assertThat(origins)
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Origin.Corrected.class,
                        corrected -> assertThat(corrected.run()).isEqualTo("run-001"));
    }

    @Test
    void aThresholdTakesPixelsAwayAtOnceAndAClassIsAcceptedByItsButton() throws Exception {
        workspace
                .window()
                .getActivePage()
                .showView("org.terrazzo.prediction.ui.draft", null, IWorkbenchPage.VIEW_VISIBLE);
        Hands.until("the view shows the classes", () -> scales().size() == 2);
        long before = image.draft().labels().orElseThrow().count(TrainedWorkspace.DISC);
        Scale disc = scales().getLast();
        disc.setSelection(100);
        disc.notifyListeners(SWT.Selection, new Event());
        LabelRaster strict = image.draft().labels().orElseThrow();
        assertThat(strict.count(TrainedWorkspace.DISC)).isLessThan(before);
        disc.setSelection(60);
        disc.notifyListeners(SWT.Selection, new Event());
        LabelRaster shown = image.draft().labels().orElseThrow();
        buttons("Accept").getLast().notifyListeners(SWT.Selection, new Event());
        AnnotationDocument accepted = image.regions(1);
        assertThat(accepted.regions().getFirst().geometry()).isEqualTo(shown.pixels(TrainedWorkspace.DISC));
    }

    private static List<Scale> scales() {
        return TrainedWorkspace.controls(workspace.window().getShell()).stream()
                .filter(Scale.class::isInstance)
                .map(Scale.class::cast)
                .filter(scale -> scale.isVisible() && scale.getMaximum() == 100)
                .toList();
    }

    private static List<Button> buttons(String text) {
        return TrainedWorkspace.controls(workspace.window().getShell()).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && button.getText().equals(text))
                .toList();
    }

    @Test
    void whatIsDrawnIsLearnedFromAndPreviewed() throws Exception {
        image.hands().press('b').press('2');
        image.drag(LEFT, MIDDLE, LEFT + 2, MIDDLE);
        image.regions(1);
        image.hands().press('1');
        image.drag(20, 10, 80, 10);
        image.regions(2);
        image.hands().press(SWT.SHIFT, 'p');
        Hands.until(
                "the preview is there",
                () -> image.draft()
                        .draft()
                        .filter(draft -> draft.run().equals("preview"))
                        .isPresent());
        LabelRaster seen = image.draft().labels().orElseThrow();
        assertThat(seen.get(RIGHT, MIDDLE)).isEqualTo(TrainedWorkspace.DISC);
        assertThat(seen.get(BESIDE, MIDDLE)).isEqualTo(TrainedWorkspace.GROUND);
        assertThat(seen.get(BESIDE, FAR_BELOW)).isEqualTo(TrainedWorkspace.GROUND);
        image.hands().press(SWT.SHIFT, 'p');
        Hands.until(
                "the model's draft is back",
                () -> image.draft()
                        .draft()
                        .filter(draft -> draft.run().equals("run-001"))
                        .isPresent());
    }

    private List<Draft> stored() throws Exception {
        return workspace
                .service(DraftService.class)
                .drafts(image.image().project(), image.image().image());
    }

    @Test
    void whatIsAcceptedIsNotPaintedOverOnceMore() throws Exception {
        Box whole = image.document().bounds();
        LabelRaster before = image.draft().draw(whole, 1).values();
        assertThat(before.get(LEFT, MIDDLE)).isEqualTo(TrainedWorkspace.DISC);
        takeTool();
        image.click(LEFT, MIDDLE);
        image.regions(1);
        LabelRaster after = image.draft().draw(whole, 1).values();
        assertThat(after.get(LEFT, MIDDLE)).isEqualTo(LabelRaster.UNLABELLED);
        assertThat(after.get(RIGHT, MIDDLE)).isEqualTo(TrainedWorkspace.DISC);
    }

    @Test
    void aRejectedDraftIsGoneAndComesBackByUndo() throws Exception {
        LabelRaster before = image.draft().labels().orElseThrow();
        image.hands().press(SWT.SHIFT, 'r');
        Hands.until("no draft is left", () -> image.draft().draft().isEmpty());
        assertThat(stored()).isEmpty();
        assertThat(image.document().regions()).isEmpty();
        image.undo("Reject Draft");
        Hands.until("it is back", () -> image.draft().draft().isPresent());
        assertThat(image.draft().labels().orElseThrow()).isEqualTo(before);
        assertThat(stored()).hasSize(1);
        image.redo("Reject Draft");
        Hands.until("it is gone again", () -> image.draft().draft().isEmpty());
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatWasAcceptedBeforeADraftWasRejectedIsUndoneAfterIt() throws Exception {
        image.hands().press(SWT.SHIFT, 'a');
        image.regions(1);
        image.hands().press(SWT.SHIFT, 'r');
        Hands.until("no draft is left", () -> image.draft().draft().isEmpty());
        image.undo("Reject Draft");
        Hands.until("the draft is back", () -> image.draft().draft().isPresent());
        assertThat(image.document().regions()).hasSize(1);
        image.undo("Accept Draft");
        image.regions(0);
        assertThat(image.draft().draft()).isPresent();
    }
}
