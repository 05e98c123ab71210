// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.studio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** The running workbench, as a photographer handles it: real mouse and keys, waiting, pictures. For a thread of its own. */
final class Stage {

    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 60;
    private static final long CALM_MILLIS = 900;
    private static final int AWAY = 950;

    private final Display display;
    private final Path target;

    Stage(Display display, Path target) {
        this.display = display;
        this.target = target;
        ui(() -> {
            display.addFilter(SWT.MouseDown, Stage::place);
            display.addFilter(SWT.MouseUp, Stage::place);
        });
    }

    /** GTK's posted buttons do not say where they were pressed. */
    private static void place(Event event) {
        if (event.widget instanceof Control control) {
            var pointer = control.toControl(event.display.getCursorLocation());
            event.x = pointer.x;
            event.y = pointer.y;
        }
    }

    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    void ui(Action action) {
        ask(() -> {
            action.run();
            return null;
        });
    }

    /** Does not wait for the action's end: for whatever opens a dialog. */
    void later(Action action) {
        display.asyncExec(() -> {
            try {
                action.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    <T> T ask(Callable<T> question) {
        Object[] answer = new Object[1];
        display.syncExec(() -> {
            try {
                answer[0] = question.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        @SuppressWarnings("unchecked")
        T result = (T) answer[0];
        return result;
    }

    void until(String what, Callable<Boolean> holds) {
        until(what, PATIENCE_MILLIS, holds);
    }

    void until(String what, long patience, Callable<Boolean> holds) {
        long end = System.currentTimeMillis() + patience;
        while (!ask(holds)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("not in time: " + what);
            }
            rest(PAUSE_MILLIS);
        }
    }

    void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    IWorkbenchPage page() {
        return window().getActivePage();
    }

    void command(String serialised) {
        ui(() -> execute(serialised));
    }

    void execute(String serialised) throws Exception {
        window().getService(IHandlerService.class)
                .executeCommand(window().getService(ICommandService.class).deserialize(serialised), null);
    }

    Desk desk() {
        IEditorPart editor = page().getActiveEditor();
        return editor == null ? null : editor.getAdapter(Desk.class);
    }

    /** Waits until this image is in front and completely drawn. */
    void awaitImage(String title) {
        until(
                title + " is open",
                () -> page().getActiveEditor() != null
                        && page().getActiveEditor().getTitle().equals(title)
                        && desk() != null
                        && desk().canvas().isSettled());
    }

    // The mouse, in pixels of the image.

    void move(double x, double y) {
        int[] place = ask(() -> {
            Viewport viewport = desk().canvas().viewport();
            var point = desk().canvas().control().toDisplay((int) viewport.canvasX(x), (int) viewport.canvasY(y));
            return new int[] {point.x, point.y};
        });
        moveOnDisplay(place[0], place[1]);
    }

    void moveOnDisplay(int x, int y) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = x;
        event.y = y;
        post(event);
    }

    void button(int type) {
        Event event = new Event();
        event.type = type;
        event.button = 1;
        post(event);
    }

    void click(double x, double y) {
        move(x, y);
        button(SWT.MouseDown);
        button(SWT.MouseUp);
    }

    /** Presses, draws along x0, y0, x1, y1, ... and still holds the button. */
    void draw(double... xy) {
        move(xy[0], xy[1]);
        button(SWT.MouseDown);
        for (int i = 2; i < xy.length; i += 2) {
            move(xy[i], xy[i + 1]);
        }
    }

    void drag(double... xy) {
        draw(xy);
        button(SWT.MouseUp);
    }

    /** Presses and lets go of a key, by its code. */
    void key(int code) {
        for (int kind : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = kind;
            event.keyCode = code;
            post(event);
        }
    }

    private void post(Event event) {
        ui(() -> display.post(event));
        rest(PAUSE_MILLIS);
    }

    // Pictures.

    void picture(String name) {
        rest(CALM_MILLIS);
        noDialog();
        take(name, ask(() -> whole(window().getShell())));
    }

    /** The image editor alone. */
    void canvasPicture(String name) {
        rest(CALM_MILLIS);
        noDialog();
        take(name, ask(() -> {
            Control canvas = desk().canvas().control().getParent();
            var corner = canvas.toDisplay(0, 0);
            return new Rectangle(corner.x, corner.y, canvas.getSize().x, canvas.getSize().y);
        }));
    }

    /** The dialog in front. */
    void dialogPicture(String name) {
        rest(CALM_MILLIS);
        take(name, ask(() -> whole(dialog())));
    }

    /** Without a window manager a shell's bounds count borders that nobody draws. */
    private static Rectangle whole(Shell shell) {
        var corner = shell.getLocation();
        var client = shell.getClientArea();
        var origin = shell.toDisplay(0, 0);
        return new Rectangle(
                corner.x, corner.y, origin.x - corner.x + client.width, origin.y - corner.y + client.height);
    }

    Shell dialog() {
        return Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && shell.getParent() != null)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    boolean hasDialog() {
        return Arrays.stream(display.getShells()).anyMatch(shell -> shell.isVisible() && shell.getParent() != null);
    }

    // Dialogs and views, by the words that a user reads.

    void closeWelcome() {
        ui(() -> {
            var intros = PlatformUI.getWorkbench().getIntroManager();
            if (intros.getIntro() != null) {
                intros.closeIntro(intros.getIntro());
            }
        });
    }

    /** The theme of the next start. */
    void dark() {
        ui(() -> PlatformUI.getWorkbench()
                .getService(IThemeEngine.class)
                .setTheme("org.eclipse.e4.ui.css.theme.e4_dark", true));
        rest(1500);
    }

    /** @param name as in {@code annotate} or {@code train} */
    void perspective(String name) {
        ui(() -> PlatformUI.getWorkbench().showPerspective("org.terrazzo.workbench.perspective." + name, window()));
        moveOnDisplay(AWAY, AWAY); // nothing is to look as if it were pointed at
    }

    /** Shows a view in the whole window, or as before. */
    void zoom(String view) {
        ui(() -> {
            page().showView(view);
            page().toggleZoom(page().getActivePartReference());
        });
    }

    /** A button of the dialog in front. */
    Button button(String text) {
        return button(dialog(), text);
    }

    Button button(Shell shell, String text) {
        return find(
                shell,
                Button.class,
                each -> each.isVisible() && each.getText().replace("&", "").startsWith(text));
    }

    void press(String button) {
        later(() -> button(button).notifyListeners(SWT.Selection, new Event()));
        rest(300);
    }

    /** Takes one of several radio buttons. */
    void choose(String text) {
        Button chosen = button(text);
        for (Control each : chosen.getParent().getChildren()) {
            if (each instanceof Button button && (button.getStyle() & SWT.RADIO) != 0) {
                button.setSelection(button == chosen);
            }
        }
        chosen.notifyListeners(SWT.Selection, new Event());
    }

    <T extends Control> T field(Class<T> type, String label) {
        return field(dialog(), type, label);
    }

    /** What stands behind a label. */
    <T extends Control> T field(Shell shell, Class<T> type, String label) {
        Label before = find(
                shell,
                Label.class,
                each -> each.isVisible() && each.getText().replace("&", "").startsWith(label + ":"));
        List<Control> row = List.of(before.getParent().getChildren());
        return type.cast(row.get(row.indexOf(before) + 1));
    }

    void tab(String name) {
        CTabFolder folder = find(
                window().getShell(),
                CTabFolder.class,
                each -> each.isVisible()
                        && Arrays.stream(each.getItems())
                                .anyMatch(item -> item.getText().equals(name)));
        Arrays.stream(folder.getItems())
                .filter(item -> item.getText().equals(name))
                .forEach(folder::setSelection);
    }

    /** Whether some label in the window says this. */
    boolean says(String text) {
        return all(window().getShell())
                .anyMatch(each -> each instanceof Label label
                        && label.isVisible()
                        && label.getText().contains(text));
    }

    /** What is chosen in the window's combos. */
    String choices() {
        return all(window().getShell())
                .filter(each -> each instanceof Combo combo && combo.isVisible())
                .map(each -> ((Combo) each).getText())
                .reduce("", String::concat);
    }

    private void noDialog() {
        if (ask(this::hasDialog)) {
            throw new IllegalStateException("a dialog is in the way: " + ask(() -> dialog().getText()));
        }
    }

    private void take(String name, Rectangle part) {
        ui(() -> {
            GC gc = new GC(display);
            Image image = new Image(display, part.width, part.height);
            gc.copyArea(image, part.x, part.y);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(target.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            image.dispose();
        });
    }

    static <T extends Control> T find(Composite parent, Class<T> type, Predicate<T> wanted) {
        return all(parent)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Control> all(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
    }
}
