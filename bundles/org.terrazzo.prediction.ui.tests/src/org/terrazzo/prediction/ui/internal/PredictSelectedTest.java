// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.draft.DraftService;

/** Images are selected in the gallery, and these are predicted. */
class PredictSelectedTest {

    private static final String GALLERY = "org.terrazzo.dataset.ui.gallery";

    @TempDir
    private static Path folder;

    private static TrainedWorkspace workspace;

    private final Hands hands = new Hands();

    @BeforeAll
    static void train() throws Exception {
        workspace = TrainedWorkspace.in(folder);
    }

    @AfterAll
    static void close() throws Exception {
        workspace.close();
    }

    private static Optional<Canvas> gallery() {
        return TrainedWorkspace.controls(workspace.window().getShell()).stream()
                .filter(control -> control.getClass() == Canvas.class && control.isVisible())
                .filter(canvas -> (canvas.getStyle() & SWT.V_SCROLL) != 0 && canvas.getSize().y > 100)
                .map(Canvas.class::cast)
                .findFirst();
    }

    private static int selected() {
        return workspace.window().getSelectionService().getSelection() instanceof IStructuredSelection selection
                ? selection.size()
                : 0;
    }

    private static boolean hasDraft(String name) {
        try {
            Project project = workspace.opened();
            DraftService drafts = workspace.service(DraftService.class);
            return !drafts.drafts(project, project.image(name).orElseThrow()).isEmpty();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void twoOfSixArePredicted() throws Exception {
        workspace
                .window()
                .getActivePage()
                .hideView(workspace.window().getActivePage().findView(GALLERY));
        workspace.window().getActivePage().showView(GALLERY);
        Hands.until("the gallery is there", () -> gallery().isPresent());
        Canvas canvas = gallery().orElseThrow();
        hands.moveTo(canvas, 40, 40).button(canvas, SWT.MouseDown).button(canvas, SWT.MouseUp);
        Hands.until("one is selected", () -> selected() == 1 && canvas.isFocusControl());
        hands.press(SWT.SHIFT, SWT.ARROW_RIGHT);
        Hands.until("two are selected", () -> selected() == 2);
        Dialogs dialog = Dialogs.pressing("Predict", "Predict");
        hands.press(SWT.MOD1, SWT.ALT, 'p');
        Hands.until("the dialog was answered", dialog::isAnswered);
        Hands.until("both have drafts", () -> hasDraft("0.png") && hasDraft("1.png"));
        assertThat(List.of("2.png", "3.png", "4.png", TrainedWorkspace.NEW)).noneMatch(PredictSelectedTest::hasDraft);
    }
}
