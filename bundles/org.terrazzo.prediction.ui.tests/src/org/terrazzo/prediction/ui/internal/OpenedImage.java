// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.prediction.ui.internal.draft.ShownDraft;
import org.terrazzo.prediction.ui.internal.draft.ShownDrafts;

/** An image in the editor, as large as the editor shows it at first: as a whole. */
final class OpenedImage {

    private final IEditorPart editor;
    private final EditedImage image;
    private final ShownDraft draft;
    private final Canvas canvas;
    private final Hands hands = new Hands();

    OpenedImage(TrainedWorkspace workspace, String name) throws Exception {
        editor = workspace.edit(name);
        Hands.until("the image is open", () -> editor.getAdapter(EditedImage.class) != null);
        image = editor.getAdapter(EditedImage.class);
        draft = workspace.service(ShownDrafts.class).of(image).orElseThrow();
        Hands.until("the canvas is there", () -> canvas(workspace).isPresent());
        canvas = canvas(workspace).orElseThrow();
        editor.setFocus();
        Hands.until("the canvas has the keys", canvas::isFocusControl);
    }

    /** The largest one that cannot be scrolled by a bar, as the gallery's can. */
    private static Optional<Canvas> canvas(TrainedWorkspace workspace) {
        return TrainedWorkspace.controls(workspace.window().getShell()).stream()
                .filter(control -> control.getClass() == Canvas.class && control.isVisible())
                .map(Canvas.class::cast)
                .filter(each -> (each.getStyle() & SWT.V_SCROLL) == 0)
                .filter(each ->
                        each.getSize().x > 2 * TrainedWorkspace.SIDE && each.getSize().y > TrainedWorkspace.SIDE)
                .max(Comparator.comparingInt(each -> each.getSize().x * each.getSize().y));
    }

    EditedImage image() {
        return image;
    }

    AnnotationDocument document() {
        return image.document();
    }

    ShownDraft draft() {
        return draft;
    }

    Hands hands() {
        return hands;
    }

    private int column(double x) {
        return (int) Math.floor(canvas.getSize().x / 2.0 + (x - image.document().width() / 2.0) * scale());
    }

    private int row(double y) {
        return (int) Math.floor(canvas.getSize().y / 2.0 + (y - image.document().height() / 2.0) * scale());
    }

    private double scale() {
        return Math.min(
                (double) canvas.getSize().x / image.document().width(),
                (double) canvas.getSize().y / image.document().height());
    }

    /** Clicks on the middle of a pixel of the image. */
    void click(int x, int y) {
        drag(x, y);
    }

    /** @param xy pixels of the image that the pointer passes with its button held */
    void drag(int... xy) {
        hands.moveTo(canvas, column(xy[0] + 0.5), row(xy[1] + 0.5)).button(canvas, SWT.MouseDown);
        for (int i = 2; i < xy.length; i += 2) {
            hands.moveTo(canvas, column(xy[i] + 0.5), row(xy[i + 1] + 0.5));
        }
        hands.button(canvas, SWT.MouseUp);
    }

    AnnotationDocument regions(int count) {
        Hands.until(count + " regions", () -> document().regions().size() == count);
        return document();
    }

    /** Takes back what was drawn, for unsaved edits are there again when the image is opened. */
    void undoAll() throws IOException {
        boolean more = true;
        while (more) {
            more = image.session().undo();
        }
        save();
    }

    /** By its key, as soon as this is what would be undone. */
    void undo(String label) {
        Hands.until(label + " can be undone", () -> isNext(ActionFactory.UNDO, label));
        hands.press(SWT.MOD1, 'z');
    }

    void redo(String label) {
        Hands.until(label + " can be done again", () -> isNext(ActionFactory.REDO, label));
        hands.press(SWT.MOD1, 'y');
    }

    /** Whether the next step to be undone, or to be done again, is called so. */
    boolean isNext(ActionFactory action, String label) {
        IAction handler = editor.getEditorSite().getActionBars().getGlobalActionHandler(action.getId());
        return handler.isEnabled() && handler.getText().contains(label);
    }

    void save() {
        editor.getSite().getPage().saveEditor(editor, false);
    }
}
