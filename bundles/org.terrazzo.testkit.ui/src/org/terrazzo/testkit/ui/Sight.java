// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What is to be seen in a window at this moment. For the display's thread. */
public final class Sight {

    private Sight() {}

    /** The window or dialog in front that has this title, as far as it is on the screen. */
    public static Optional<Shell> shell(Display display, String title) {
        return Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .findFirst();
    }

    /** All that lies in an area, seen or not, each part before those in it. */
    public static List<Control> controls(Composite area) {
        return Arrays.stream(area.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), controls(inner).stream())
                        : Stream.of(child))
                .toList();
    }

    /** The parts of a kind that are seen, from the first to the last. */
    public static <T extends Control> List<T> all(Composite area, Class<T> kind) {
        return controls(area).stream()
                .filter(control -> kind.isInstance(control) && control.isVisible())
                .map(kind::cast)
                .toList();
    }

    /** The button that says this, mnemonics aside. */
    public static Optional<Button> button(Composite area, String text) {
        return all(area, Button.class).stream()
                .filter(button -> button.getText().replace("&", "").equals(text))
                .findFirst();
    }

    /** What is to be read, a line for each label or field. */
    public static String text(Composite area) {
        StringBuilder text = new StringBuilder();
        all(area, Control.class).forEach(control -> {
            if (control instanceof Label label) {
                text.append(label.getText()).append('\n');
            } else if (control instanceof StyledText styled) {
                text.append(styled.getText()).append('\n');
            } else if (control instanceof Text field) {
                text.append(field.getText()).append('\n');
            }
        });
        return text.toString();
    }
}
