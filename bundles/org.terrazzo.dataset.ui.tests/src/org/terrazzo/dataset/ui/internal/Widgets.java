// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Finds widgets as a user does, by what stands on them, and uses them. */
public final class Widgets {

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final int LOOK_MILLIS = 50;

    private Widgets() {}

    /** Runs the event loop until the condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }

    /** All controls of a kind below a parent, in their order. */
    public static <T extends Control> List<T> all(Composite parent, Class<T> kind) {
        return controls(parent).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Control> controls(Control control) {
        Stream<Control> own = Stream.of(control);
        return control instanceof Composite composite
                ? Stream.concat(own, Arrays.stream(composite.getChildren()).flatMap(Widgets::controls))
                : own;
    }

    public static Button button(Composite parent, String text) {
        return find(parent, text).orElseThrow(() -> new AssertionError("there is no button " + text));
    }

    private static Optional<Button> find(Composite parent, String text) {
        return all(parent, Button.class).stream()
                .filter(button -> label(button.getText()).startsWith(text))
                .findFirst();
    }

    private static String label(String text) {
        return text.replace("&", "");
    }

    /** Presses a button, or checks it. */
    public static void press(Button button) {
        if (!button.isEnabled()) {
            throw new AssertionError(button.getText() + " is not enabled");
        }
        if ((button.getStyle() & SWT.RADIO) != 0) {
            Arrays.stream(button.getParent().getChildren())
                    .filter(Button.class::isInstance)
                    .forEach(other -> ((Button) other).setSelection(other == button));
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    public static void choose(Combo combo, String text) {
        int index = combo.indexOf(text);
        if (index < 0) {
            throw new AssertionError(text + " is not among " + List.of(combo.getItems()));
        }
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    /** Presses a button of a dialog that will open; what the dialog said comes back once it was there. */
    public static StringBuilder answer(String title, String button) {
        StringBuilder said = new StringBuilder();
        look(title, button, said);
        return said;
    }

    private static void look(String title, String button, StringBuilder said) {
        Optional<Shell> dialog = Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .findFirst();
        Optional<Button> found = dialog.flatMap(shell -> find(shell, button));
        if (found.isPresent()) {
            said.append(texts(dialog.get()));
            press(found.get());
        } else {
            Display.getCurrent().timerExec(LOOK_MILLIS, () -> look(title, button, said));
        }
    }

    private static String texts(Shell shell) {
        return String.join(
                "\n", all(shell, Label.class).stream().map(Label::getText).toList());
    }
}
