// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.ui.internal.draft.ShownDraft;
import org.terrazzo.prediction.ui.internal.findings.Analyses;
import org.terrazzo.prediction.ui.internal.findings.Evaluations;
import org.terrazzo.testkit.ui.UiTime;

/** Whatever is predicted, looked at, accepted, taken back or evaluated: the window goes on answering. */
class UiThreadTest {

    private static final long UNNOTICED_MILLIS = 100;

    @TempDir
    private static Path folder;

    private static TrainedWorkspace workspace;

    private OpenedImage image;
    private UiTime time;

    @BeforeAll
    static void train() throws Exception {
        workspace = TrainedWorkspace.in(folder);
    }

    @AfterAll
    static void close() throws Exception {
        workspace.close();
    }

    @BeforeEach
    void open() throws Exception {
        for (String view : new String[] {"draft", "evaluation", "objects"}) {
            page().showView("org.terrazzo.prediction.ui." + view, null, IWorkbenchPage.VIEW_VISIBLE);
        }
        page().showView("org.terrazzo.prediction.ui.draft", null, IWorkbenchPage.VIEW_VISIBLE);
        image = new OpenedImage(workspace, TrainedWorkspace.NEW);
        time = new UiTime();
    }

    private static IWorkbenchPage page() {
        return workspace.window().getActivePage();
    }

    @AfterEach
    void forget() throws Exception {
        for (Draft draft : image.draft().drafts()) {
            workspace.service(DraftService.class).reject(image.image().project(), draft);
        }
        image.undoAll();
        workspace.forget(TrainedWorkspace.NEW);
    }

    private ShownDraft draft() {
        return image.draft();
    }

    /** Presses keys and handles what comes of them until the condition holds, and everything is drawn. */
    private void press(String what, BooleanSupplier condition, int... keys) {
        image.hands().post(keys);
        time.until(what, condition).settle();
    }

    private void watched(String what) {
        assertThat(time.longestMillis()).as(what).isLessThan(UNNOTICED_MILLIS);
    }

    private void correct() {
        press("the draft is there", () -> draft().draft().isPresent(), SWT.F8);
        press("another kind", () -> draft().look().kind().ordinal() == 1, SWT.SHIFT, 'w');
        press("the third kind", () -> draft().look().kind().ordinal() == 2, SWT.SHIFT, 'w');
        press("classes again", () -> draft().look().kind().ordinal() == 0, SWT.SHIFT, 'w');
        press("hidden", () -> !draft().look().seen(), SWT.SHIFT, 'q');
        press("shown", () -> draft().look().seen(), SWT.SHIFT, 'q');
        threshold(80);
        threshold(0);
        press("accepted", () -> image.document().regions().size() == 1, SWT.SHIFT, 'a');
        press("rejected", () -> draft().draft().isEmpty(), SWT.SHIFT, 'r');
        time.until("it can be undone", () -> image.isNext(ActionFactory.UNDO, "Reject Draft"));
        press("back", () -> draft().draft().isPresent(), SWT.MOD1, 'z');
        time.until("more can be undone", () -> image.isNext(ActionFactory.UNDO, "Accept Draft"));
        press("taken back", () -> image.document().regions().isEmpty(), SWT.MOD1, 'z');
        press("rejected", () -> draft().draft().isEmpty(), SWT.SHIFT, 'r');
    }

    private void threshold(int percent) {
        time.until("the classes are listed", () -> scale().isPresent());
        Scale scale = scale().orElseThrow();
        scale.setSelection(percent);
        scale.notifyListeners(SWT.Selection, new Event());
        time.settle();
    }

    private static Optional<Scale> scale() {
        return TrainedWorkspace.controls(workspace.window().getShell()).stream()
                .filter(Scale.class::isInstance)
                .map(Scale.class::cast)
                .filter(each -> each.isVisible() && each.getMaximum() == 100)
                .reduce((first, last) -> last);
    }

    @Test
    void correctingADraftHoldsNothingUp() {
        correct();
        time.forget(); // classes are loaded the first time
        correct();
        watched("correcting");
    }

    private void preview() {
        press("the preview is on", () -> draft().isPreviewing(), SWT.SHIFT, 'p');
        time.until(
                        "it is there",
                        () -> draft().draft()
                                .filter(shown -> shown.run().equals("preview"))
                                .isPresent())
                .settle();
        press("the preview is off", () -> !draft().isPreviewing(), SWT.SHIFT, 'p');
    }

    @Test
    void aPreviewHoldsNothingUp() {
        image.hands().press('b').press('2');
        image.drag(TrainedWorkspace.LEFT_X, TrainedWorkspace.MIDDLE_Y, TrainedWorkspace.LEFT_X + 2, 48);
        image.regions(1);
        image.hands().press('1');
        image.drag(20, 10, 80, 10);
        image.regions(2);
        preview();
        time.forget();
        preview();
        watched("a preview");
    }

    private void find() {
        Evaluations evaluations = workspace.service(Evaluations.class);
        Analyses analyses = workspace.service(Analyses.class);
        Object scored = evaluations.newest().orElse(null);
        Object measured = analyses.newest().orElse(null);
        evaluations.start(workspace.project(), "run-001", Split.TRAIN, problem -> {});
        time.until(
                        "it is evaluated",
                        () -> evaluations.newest().filter(now -> now != scored).isPresent())
                .settle();
        analyses.start(workspace.project(), "run-001", 1, problem -> {});
        time.until(
                        "it is analysed",
                        () -> analyses.newest().filter(now -> now != measured).isPresent())
                .settle();
    }

    @Test
    void evaluatingAndAnalysingHoldNothingUp() throws Exception {
        page().showView("org.terrazzo.prediction.ui.evaluation", null, IWorkbenchPage.VIEW_VISIBLE);
        find();
        time.forget();
        find();
        page().showView("org.terrazzo.prediction.ui.objects", null, IWorkbenchPage.VIEW_VISIBLE);
        time.settle();
        watched("evaluating and analysing");
    }
}
