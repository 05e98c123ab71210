// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.testkit.ui.EventLoop;
import org.terrazzo.testkit.ui.Hands;
import org.terrazzo.testkit.ui.Sight;

/** Somebody who sits before the workbench's window: sees what is on the screen, and has a mouse and a keyboard. */
final class Person {

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final Hands hands = new Hands(display);
    private final EventLoop loop = hands.loop();

    Hands hands() {
        return hands;
    }

    EventLoop loop() {
        return loop;
    }

    void sees(String what, BooleanSupplier condition) {
        loop.until(what, condition);
    }

    /** Sits down before the window. */
    void comes() {
        loop.run(() -> window().getShell().forceActive());
        sees("the window is in front", () -> display.getActiveShell() == window().getShell());
    }

    /** Waits until all of this is to be read in the window. */
    void reads(String... words) {
        sees(String.join(", ", words), () -> {
            String text = Sight.text(window().getShell());
            return Stream.of(words).allMatch(text::contains);
        });
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Brings a page to the top by its tab. */
    void comesBackTo(String page) {
        CTabItem tab = loop.ask(() -> tab(page));
        hands.click(loop.ask(tab::getParent), loop.ask(tab::getBounds));
        sees(page, () -> tab.getParent().getSelection() == tab);
    }

    private static CTabItem tab(String name) {
        return Sight.all(window().getShell(), CTabFolder.class).stream()
                .flatMap(tabs -> Arrays.stream(tabs.getItems()))
                .filter(item -> item.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where a view or an editor is, once it is seen. */
    Composite part(String title) {
        sees(title, () -> Parts.seen(title).isPresent());
        return loop.ask(() -> Parts.seen(title).orElseThrow());
    }

    /** The largest canvas of a part: the one that it is there for. */
    Canvas canvas(String part) {
        Composite area = part(part);
        return loop.ask(() -> Sight.all(area, Canvas.class).stream()
                .filter(canvas -> canvas.getClass() == Canvas.class)
                .max(Comparator.comparingInt(canvas -> canvas.getSize().x * canvas.getSize().y))
                .orElseThrow());
    }

    /** The table of a part whose first column has this name. */
    Table table(String part, String column) {
        Composite area = part(part);
        sees("a table of " + column, () -> find(area, column).isPresent());
        return loop.ask(() -> find(area, column).orElseThrow());
    }

    private static Optional<Table> find(Composite area, String column) {
        return Sight.all(area, Table.class).stream()
                .filter(table -> table.getColumnCount() > 0
                        && table.getColumn(0).getText().equals(column))
                .findFirst();
    }

    /** The dialog of this title, once it is there. */
    Shell dialog(String title) {
        sees("the dialog " + title, () -> Sight.shell(display, title).isPresent());
        return loop.ask(() -> Sight.shell(display, title).orElseThrow());
    }

    void seesGo(Shell dialog) {
        sees("a dialog closes", dialog::isDisposed);
    }

    /** Clicks on a button as soon as it can be pressed. */
    void press(Composite dialog, String text) {
        couldPress(dialog, text);
        hands.click(loop.ask(() -> Sight.button(dialog, text).orElseThrow()));
    }

    void couldPress(Composite dialog, String text) {
        sees(text, () -> Sight.button(dialog, text).filter(Button::isEnabled).isPresent());
    }

    /** Enter, as soon as it presses this button. */
    void enter(Shell dialog, String text) {
        sees(
                text + " is what Enter presses",
                () -> dialog.getDefaultButton() != null
                        && dialog.getDefaultButton().isEnabled()
                        && dialog.getDefaultButton().getText().replace("&", "").startsWith(text));
        hands.keys(SWT.CR);
    }

    /** Types into the field that the keyboard is in, empty or selected as a whole, once it is one of this dialog; lines end with Enter. */
    void fillIn(Shell dialog, String... lines) {
        sees(
                "a field to type into",
                () -> display.getFocusControl() instanceof Text field
                        && field.getShell() == dialog
                        && field.getSelectionText().equals(field.getText()));
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                hands.keys(SWT.CR);
            }
            hands.type(lines[i]);
        }
    }

    /** Goes to a field by its mnemonic, and fills it in. */
    void fill(Shell dialog, char mnemonic, String text) {
        hands.keys(SWT.ALT, mnemonic);
        fillIn(dialog, text);
    }

    /** Goes to a list of choices by its mnemonic, and down to one of them. */
    void choose(Shell dialog, char mnemonic, String choice) {
        hands.keys(SWT.ALT, mnemonic);
        sees("choices", () -> display.getFocusControl() instanceof Combo combo && combo.getShell() == dialog);
        Combo combo = loop.ask(() -> (Combo) display.getFocusControl());
        int steps = loop.ask(() -> combo.indexOf(choice) - combo.getSelectionIndex());
        for (int i = 0; i < steps; i++) {
            hands.keys(SWT.ARROW_DOWN);
        }
        sees(choice, () -> combo.getText().equals(choice));
    }

    /** From what is typed into a filter down to an entry of the tree below it. */
    void goDownTo(Shell dialog, String entry) {
        Tree tree = loop.ask(() -> Sight.all(dialog, Tree.class).getFirst());
        sees(entry, () -> all(tree.getItems()).contains(entry));
        int most = loop.ask(() -> all(tree.getItems()).size());
        for (int i = 0; i <= most && !loop.ask(() -> isSelected(tree, entry)); i++) {
            hands.keys(SWT.ARROW_DOWN);
        }
        sees(entry + " is selected", () -> isSelected(tree, entry));
    }

    private static boolean isSelected(Tree tree, String entry) {
        return Arrays.stream(tree.getSelection())
                .anyMatch(item -> item.getText().equals(entry));
    }

    private static List<String> all(TreeItem... items) {
        return Arrays.stream(items)
                .flatMap(item -> Stream.concat(Stream.of(item.getText()), all(item.getItems()).stream()))
                .toList();
    }
}
