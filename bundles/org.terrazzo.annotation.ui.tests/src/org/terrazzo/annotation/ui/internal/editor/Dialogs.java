// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Answers a dialog that will open: it has an event loop of its own, in which this looks for it. */
final class Dialogs {

    private static final int LOOK_MILLIS = 50;

    private final String title;
    private final Predicate<Shell> answer;
    private boolean answered;

    private Dialogs(String title, Predicate<Shell> answer) {
        this.title = title;
        this.answer = answer;
    }

    /** Presses a button of the next dialog of a title. */
    static Dialogs answer(String title, String button) {
        return new Dialogs(title, shell -> isPressed(shell, button)).look();
    }

    /** Types into the next dialog of a title, by the keyboard, and presses Enter. */
    static Dialogs type(String title, String text) {
        return new Dialogs(title, shell -> isTyped(shell, text)).look();
    }

    boolean answered() {
        return answered;
    }

    private Dialogs look() {
        answered = Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .anyMatch(answer);
        if (!answered) {
            Display.getCurrent().timerExec(LOOK_MILLIS, this::look);
        }
        return this;
    }

    private static boolean isPressed(Shell shell, String answer) {
        Optional<Button> button = buttons(shell)
                .filter(each -> each.getText().replace("&", "").equals(answer))
                .findFirst();
        button.ifPresent(found -> found.notifyListeners(SWT.Selection, new Event()));
        return button.isPresent();
    }

    /** @return false until the dialog has the keyboard */
    private static boolean isTyped(Shell shell, String text) {
        boolean ready = shell.getDisplay().getFocusControl() instanceof Text field && field.getShell() == shell;
        if (ready) {
            text.chars().forEach(character -> post(shell.getDisplay(), event -> event.character = (char) character));
            post(shell.getDisplay(), event -> event.keyCode = SWT.CR);
        }
        return ready;
    }

    private static void post(Display display, Consumer<Event> filled) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = type;
            filled.accept(event);
            display.post(event);
        }
    }

    private static Stream<Button> buttons(Shell shell) {
        return controls(shell).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private static Stream<Control> controls(Control control) {
        Stream<Control> own = Stream.of(control);
        return control instanceof Composite composite
                ? Stream.concat(own, Arrays.stream(composite.getChildren()).flatMap(Dialogs::controls))
                : own;
    }
}
