// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** An image that is open in the real editor, and the hands of its user. For any thread but the display's. */
record OpenEditor(Desk desk, Canvas canvas) {

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
        return Ui.get(() -> {
            Desk desk = part.getAdapter(Desk.class);
            return new OpenEditor(desk, desk.canvas().control());
        });
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
        boolean[] there = new boolean[1];
        Listener listener = event -> there[0] |= event.x == x && event.y == y;
        Ui.run(() -> {
            canvas.addListener(SWT.MouseMove, listener);
            Point place = canvas.toDisplay(x, y);
            there[0] = canvas.getDisplay().getCursorLocation().equals(place);
            post(event -> {
                event.type = SWT.MouseMove;
                event.x = place.x;
                event.y = place.y;
            });
        });
        Ui.until("the pointer is at " + x + ", " + y, () -> there[0], PATIENCE);
        Ui.run(() -> canvas.removeListener(SWT.MouseMove, listener));
    }

    /** @param type SWT.MouseDown or SWT.MouseUp */
    void button(int type, int button) throws InterruptedException {
        boolean[] heard = new boolean[1];
        Listener listener = event -> {
            Point pointer = canvas.toControl(canvas.getDisplay().getCursorLocation());
            event.x = pointer.x; // GTK's posted buttons do not say where they were pressed
            event.y = pointer.y;
            heard[0] = true;
        };
        Ui.run(() -> {
            canvas.getDisplay().addFilter(type, listener);
            post(event -> {
                event.type = type;
                event.button = button;
            });
        });
        Ui.until("the button is heard", () -> heard[0], PATIENCE);
        Ui.run(() -> canvas.getDisplay().removeFilter(type, listener));
    }

    void post(Consumer<Event> filled) {
        Event event = new Event();
        filled.accept(event);
        canvas.getDisplay().post(event);
    }

    /** Turns the wheel at a place; not every window system lets wheels be turned by others. */
    void wheel(int clicks, int x, int y) {
        Event event = new Event();
        event.count = clicks;
        event.x = x;
        event.y = y;
        canvas.notifyListeners(SWT.MouseWheel, event);
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
