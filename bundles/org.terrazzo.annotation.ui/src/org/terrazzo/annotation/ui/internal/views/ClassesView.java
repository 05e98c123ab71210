// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.annotation.ui.internal.commands.ClassChange;
import org.terrazzo.annotation.ui.internal.drawing.ClassStates;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.model.LabelClass;

/** The classes of the project: which one is drawn, which are seen, which are locked. */
public final class ClassesView {

    private static final int NAME = 0;
    private static final int KEY = 1;
    private static final int SEEN = 2;
    private static final int LOCKED = 3;
    private static final int SHARE = 4;

    private static final String ID = "org.terrazzo.annotation.ui.classes";

    private final OpenProjects projects;
    private final IWorkbenchWindow window;
    private Table table;
    private EmptyHint emptyHint;
    private Swatches swatches;
    private ClassButtons buttons;
    private ImageEditing editing;
    private PixelShares shares;
    private Runnable unlisten = () -> {};

    @Inject
    public ClassesView(@Service OpenProjects projects, IWorkbenchWindow window) {
        this.projects = projects;
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        buttons = new ClassButtons(parent, window);
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("Class", 120);
        column("Key", 40);
        column("Seen", 52);
        column("Locked", 66);
        column("Share", 60);
        emptyHint = new EmptyHint(table, () -> "Open an image to see the classes of its project.");
        swatches = new Swatches(table);
        shares = new PixelShares(() -> later(this::refresh));
        table.addListener(SWT.Selection, event -> activate());
        table.addListener(SWT.MouseDown, this::click);
        table.addListener(
                SWT.MouseDoubleClick, event -> ClassChange.RENAME.call().run(window));
        TableCommands.on(table, ID, window);
        show(editing);
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    @Inject
    void show(@Optional ImageEditing other) {
        unlisten.run();
        unlisten = () -> {};
        editing = other;
        if (table != null && !table.isDisposed()) {
            buttons.enable(other != null);
            shares.show(other);
            follow();
            refresh();
        }
    }

    private void follow() {
        if (editing != null) {
            Runnable states = editing.classStates().listen(() -> later(this::refresh));
            Runnable classes = projects.listen(resource -> later(this::refresh));
            unlisten = () -> {
                states.run();
                classes.run();
            };
        }
    }

    private void later(Runnable task) {
        if (!table.isDisposed()) {
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    private void refresh() {
        List<LabelClass> classes =
                editing == null ? List.of() : editing.classes().list();
        while (table.getItemCount() > classes.size()) {
            table.getItem(table.getItemCount() - 1).dispose();
        }
        for (int i = 0; i < classes.size(); i++) {
            TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            fill(item, classes.get(i), i);
        }
        table.setEnabled(editing != null);
        emptyHint.update();
    }

    private void fill(TableItem item, LabelClass labelClass, int place) {
        ClassStates.OfProject states = editing.classStates();
        int index = labelClass.index();
        item.setImage(NAME, swatches.of(labelClass.colour()));
        item.setText(NAME, labelClass.name());
        item.setText(KEY, place < 10 ? Integer.toString((place + 1) % 10) : "");
        item.setText(SEEN, states.hidden().contains(index) ? "\u2013" : "\u25cf");
        item.setText(LOCKED, states.locked().contains(index) ? "\u25cf" : "\u2013");
        item.setText(SHARE, shares.text(index));
        if (index == states.active()) {
            table.setSelection(item);
        }
    }

    private java.util.Optional<LabelClass> selected() {
        int line = table.getSelectionIndex();
        return editing == null || line < 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(editing.classes().list().get(line));
    }

    private void activate() {
        selected().ifPresent(chosen -> editing.classStates().activate(chosen.index()));
    }

    private void click(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        if (item == null || event.button != 1) {
            return;
        }
        LabelClass clicked = editing.classes().list().get(table.indexOf(item));
        ClassStates.OfProject states = editing.classStates();
        if (isIn(item, SEEN, event)) {
            states.hide(clicked.index(), !states.hidden().contains(clicked.index()));
        } else if (isIn(item, LOCKED, event)) {
            states.lock(clicked.index(), !states.locked().contains(clicked.index()));
        }
    }

    private static boolean isIn(TableItem item, int column, Event event) {
        Rectangle cell = item.getBounds(column);
        return cell.contains(event.x, event.y);
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void dispose() {
        unlisten.run();
        shares.close();
    }
}
