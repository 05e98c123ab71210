// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Answers dialogs, each of which has an event loop of its own in which this is called. */
final class Dialogs {

    private static final int LOOK_MILLIS = 50;

    private String text = "";
    private boolean answered;

    /** Presses a button of the next dialog of this title as soon as it can be pressed. */
    static Dialogs pressing(String title, String button) {
        Dialogs dialogs = new Dialogs();
        dialogs.look(title, button);
        return dialogs;
    }

    private void look(String title, String button) {
        Optional<Shell> dialog = shell(title);
        Optional<Button> found = dialog.flatMap(shell -> button(shell, button)).filter(Button::isEnabled);
        if (found.isEmpty()) {
            Display.getCurrent().timerExec(LOOK_MILLIS, () -> look(title, button));
            return;
        }
        text = text(dialog.get());
        answered = true;
        found.get().notifyListeners(SWT.Selection, new Event());
    }

    boolean isAnswered() {
        return answered;
    }

    /** What was to be read in it. */
    String text() {
        return text;
    }

    static Optional<Shell> shell(String title) {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getText().equals(title))
                .findFirst();
    }

    private static Optional<Button> button(Shell dialog, String text) {
        return TrainedWorkspace.controls(dialog).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst();
    }

    private static String text(Composite dialog) {
        StringBuilder text = new StringBuilder();
        TrainedWorkspace.controls(dialog).forEach(control -> {
            if (control instanceof Label label) {
                text.append(label.getText()).append('\n');
            } else if (control instanceof Text field) {
                text.append(field.getText()).append('\n');
            }
        });
        return text.toString();
    }
}
