// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;

/** The steps of the document, the oldest first; a click goes to the state after a step. Lines are made as they show. */
public final class HistoryView {

    private Table table;
    private EmptyHint emptyHint;
    private ImageEditing editing;
    private AnnotationSession.Subscription subscription;
    private List<String> undo = List.of();
    private List<String> redo = List.of();

    @PostConstruct
    void create(Composite parent) {
        table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION);
        emptyHint = new EmptyHint(table, () -> "Open an image to see the steps in which it was drawn.");
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.DefaultSelection, event -> go(table.indexOf((TableItem) event.item)));
        table.addListener(SWT.Selection, event -> go(table.indexOf((TableItem) event.item)));
        show(editing);
    }

    @Inject
    void show(@Optional ImageEditing other) {
        unsubscribe();
        editing = other;
        if (table != null && !table.isDisposed()) {
            subscription = other == null ? null : other.session().listen(new Follower());
            refresh();
        }
    }

    private void refresh() {
        if (table.isDisposed()) {
            return;
        }
        undo = editing == null ? List.of() : editing.session().undoLabels();
        redo = editing == null ? List.of() : editing.session().redoLabels();
        table.setItemCount(editing == null ? 0 : 1 + undo.size() + redo.size());
        table.clearAll();
        emptyHint.update();
        table.setSelection(undo.size());
        table.setEnabled(editing != null);
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        item.setText(text(event.index));
        item.setForeground(
                event.index > undo.size()
                        ? table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND)
                        : null);
    }

    private String text(int line) {
        if (line == 0) {
            return "As it was";
        }
        return line <= undo.size() ? undo.get(undo.size() - line) : redo.get(line - undo.size() - 1);
    }

    /** Undoes or does again until so many steps are done. */
    private void go(int steps) {
        try {
            AnnotationSession session = editing.session();
            for (int done = undo.size(); done > steps; done--) {
                session.undo();
            }
            for (int done = undo.size(); done < steps; done++) {
                session.redo();
            }
        } catch (IOException e) {
            ILog.of(HistoryView.class).error("The history could not be read.", e);
        }
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void unsubscribe() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private final class Follower implements SessionListener {

        @Override
        public void changed(SessionChange change) {
            if (!table.isDisposed()) {
                table.getDisplay().asyncExec(HistoryView.this::refresh);
            }
        }
    }
}
