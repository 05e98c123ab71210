// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Answers a dialog that will open: it has an event loop of its own, in which this looks for it. */
final class Dialogs {

    private static final int LOOK_MILLIS = 50;

    private final String title;
    private final String answer;
    private boolean answered;

    private Dialogs(String title, String answer) {
        this.title = title;
        this.answer = answer;
    }

    /** Presses a button of the next dialog of a title. */
    static Dialogs answer(String title, String button) {
        Dialogs dialogs = new Dialogs(title, button);
        dialogs.look();
        return dialogs;
    }

    boolean answered() {
        return answered;
    }

    private void look() {
        Optional<Button> button = Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .flatMap(Dialogs::buttons)
                .filter(each -> each.getText().replace("&", "").equals(answer))
                .findFirst();
        if (button.isPresent()) {
            answered = true;
            button.get().notifyListeners(SWT.Selection, new Event());
        } else {
            Display.getCurrent().timerExec(LOOK_MILLIS, this::look);
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
