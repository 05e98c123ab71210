// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.dataset.ClassEditor;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.storage.TerrazzoException;

/** What can be done to the classes of a project, as buttons and as a menu. */
final class ClassActions {

    private final ToolBar bar;
    private final LocalResourceManager icons;
    private final OpenProjects projects;
    private final Supplier<Optional<LabelClass>> selected;
    private ImageEditing editing;

    ClassActions(Composite parent, OpenProjects projects, Supplier<Optional<LabelClass>> selected) {
        this.projects = projects;
        this.selected = selected;
        bar = new ToolBar(parent, SWT.FLAT);
        icons = new LocalResourceManager(JFaceResources.getResources(), bar);
        button("Add", "add.svg", this::add);
        button("Rename", "rename.svg", this::rename);
        button("Colour", "colour.svg", this::recolour);
        button("Up", "up.svg", () -> move(-1));
        button("Down", "down.svg", () -> move(1));
        button("Delete", "delete.svg", this::delete);
    }

    private void button(String name, String icon, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(icons.create(ImageDescriptor.createFromURL(getClass().getResource("/icons/" + icon))));
        item.setToolTipText(name);
        item.addListener(SWT.Selection, event -> action.run());
    }

    void menuOn(Table table) {
        Menu menu = new Menu(table);
        for (ToolItem item : bar.getItems()) {
            MenuItem entry = new MenuItem(menu, SWT.PUSH);
            entry.setText(item.getToolTipText());
            entry.setImage(item.getImage());
            entry.addListener(SWT.Selection, event -> item.notifyListeners(SWT.Selection, event));
        }
        table.setMenu(menu);
    }

    void show(ImageEditing other) {
        editing = other;
        bar.setEnabled(other != null);
    }

    private void add() {
        ask("Add a Class", "").ifPresent(name -> change(editor -> editor.add(name)));
    }

    void rename() {
        selected.get()
                .ifPresent(chosen -> ask("Rename " + chosen.name(), chosen.name())
                        .ifPresent(name -> change(editor -> editor.rename(chosen.index(), name))));
    }

    private Optional<String> ask(String title, String name) {
        InputDialog dialog = new InputDialog(
                shell(), title, "Name of the class:", name, text -> text.isBlank() ? "A class needs a name." : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private void recolour() {
        selected.get().ifPresent(chosen -> {
            ColorDialog dialog = new ColorDialog(shell());
            Rgb now = chosen.colour();
            dialog.setRGB(new RGB(now.red(), now.green(), now.blue()));
            RGB next = dialog.open();
            if (next != null) {
                change(editor -> editor.recolour(chosen.index(), new Rgb(next.red, next.green, next.blue)));
            }
        });
    }

    private void move(int steps) {
        selected.get().ifPresent(chosen -> {
            List<Integer> order = new ArrayList<>();
            editing.classes().forEach(each -> order.add(each.index()));
            int from = order.indexOf(chosen.index());
            int to = Math.clamp(from + (long) steps, 0, order.size() - 1);
            Collections.swap(order, from, to);
            change(editor -> editor.reorder(order));
        });
    }

    private void delete() {
        selected.get().ifPresent(chosen -> change(editor -> editor.delete(chosen.index())));
    }

    @FunctionalInterface
    private interface Change {
        void apply(ClassEditor editor) throws IOException, TerrazzoException;
    }

    private void change(Change change) {
        if (editing == null) {
            return;
        }
        try {
            change.apply(editing.project().classEditor());
            projects.changed(editing.file().getProject());
        } catch (IOException | TerrazzoException e) {
            MessageDialog.openError(shell(), "The classes stay as they are", e.getMessage());
        }
    }

    private Shell shell() {
        return bar.getShell();
    }
}
