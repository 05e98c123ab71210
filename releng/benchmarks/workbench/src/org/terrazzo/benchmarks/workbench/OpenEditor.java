// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** An image that is open in the real editor, and the hands of its user. For any thread but the display's. */
record OpenEditor(Desk desk, Canvas canvas, Hand hand) {

    static final long PATIENCE = 60_000_000_000L;

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Waits until the image is there, if not yet its picture. */
    static OpenEditor open(IProject project, String image) throws InterruptedException {
        IEditorPart part = Ui.get(() -> {
            page().getWorkbenchWindow().getShell().setMaximized(true);
            page().getWorkbenchWindow().getShell().forceActive();
            return IDE.openEditor(page(), project.getFolder("images").getFile(image));
        });
        Ui.until("the image is open", () -> part.getAdapter(Desk.class) != null, PATIENCE);
        Desk desk = Ui.get(() -> part.getAdapter(Desk.class));
        return new OpenEditor(
                desk, desk.canvas().control(), new Hand(desk.canvas().control()));
    }

    OpenEditor settled() throws InterruptedException {
        Ui.until("the picture is complete", desk.canvas()::isSettled, PATIENCE);
        return this;
    }

    void show(double scale, double x, double y) throws InterruptedException {
        Ui.run(() -> {
            Point size = canvas.getSize();
            desk.canvas().show(new Viewport(scale, 0, 0, size.x, size.y).centredOn(x, y));
        });
        settled();
    }

    Point size() {
        return Ui.get(canvas::getSize);
    }

    void moveTo(int x, int y) throws InterruptedException {
        Point place = Ui.get(() -> canvas.toDisplay(x, y));
        hand.moveTo(x, y);
        Ui.until(
                "the pointer is at " + x + ", " + y,
                () -> canvas.getDisplay().getCursorLocation().equals(place),
                PATIENCE);
    }

    void press(int button) throws InterruptedException {
        heard(SWT.MouseDown, () -> hand.press(button));
    }

    void release(int button) throws InterruptedException {
        heard(SWT.MouseUp, () -> hand.release(button));
    }

    /** The hand does something, and the canvas hears of it. */
    private void heard(int type, Runnable act) throws InterruptedException {
        boolean[] heard = new boolean[1];
        Listener listener = event -> heard[0] = true;
        Ui.run(() -> canvas.addListener(type, listener));
        act.run();
        Ui.until("the canvas hears of event " + type, () -> heard[0], PATIENCE);
        Ui.run(() -> canvas.removeListener(type, listener));
    }

    void take(String tool) throws InterruptedException {
        Ui.run(() -> desk.tools().activate(tool));
        Ui.until(
                tool + " is in hand",
                () -> desk.runner().tool().filter(now -> now.id().equals(tool)).isPresent(),
                PATIENCE);
    }

    void close() {
        Ui.run(() -> page().closeAllEditors(false));
    }
}
