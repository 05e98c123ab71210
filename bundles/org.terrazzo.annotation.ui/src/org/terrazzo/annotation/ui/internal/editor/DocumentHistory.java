// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.CanvasLayer;

/**
 * Shows a session's steps to the workbench's operation history: one operation for each step, also for those of an
 * earlier start. The session does the work; where steps come and go without the history, as from a second window, the
 * history follows. The workbench's history goes through all it has whenever something is added to it, so of a long
 * history it is shown the steps around the present one, and others when these come to an end. For the display's thread.
 */
final class DocumentHistory implements AutoCloseable {

    /** So many steps to be undone, and as many to be redone, are shown at first. */
    static final int SHOWN = 100;

    /** With fewer than these left, those beyond them are shown. */
    private static final int FEW = 20;

    private final IOperationHistory history;
    private final AnnotationSession session;
    private final Display display;
    private final IUndoContext context;
    private final AnnotationSession.Subscription subscription;

    /** True while the history only follows what the session has done already. */
    private boolean following;

    /** True if the session went farther than the steps that are shown. */
    private boolean astray;

    private boolean closed;

    private volatile boolean leading;

    /** Changes that the session has told of and that the history has not followed yet. */
    private final AtomicInteger behind = new AtomicInteger();

    DocumentHistory(IOperationHistory history, AnnotationSession session, String label, Display display) {
        this.history = history;
        this.session = session;
        this.display = display;
        this.context = new DocumentContext(label);
        history.setLimit(context, 2 * SHOWN);
        show(session.undoLabels(), session.redoLabels());
        subscription = session.listen(new Follower());
    }

    IUndoContext context() {
        return context;
    }

    /** @param undo the next one to be undone first @param redo the next one to be redone first */
    private void show(List<String> undo, List<String> redo) {
        List<String> next = nearest(redo);
        nearest(undo).reversed().forEach(this::add);
        next.forEach(this::add);
        next.forEach(label -> follow(() -> history.undo(context, null, null)));
    }

    private static List<String> nearest(List<String> labels) {
        return labels.subList(0, Math.min(SHOWN, labels.size()));
    }

    /** Not while the history is at work: it is changed by what follows from it. */
    private void showMoreSoon() {
        if (!display.isDisposed()) {
            display.asyncExec(this::showMore);
        }
    }

    private void showMore() {
        int undoable = history.getUndoHistory(context).length;
        int redoable = history.getRedoHistory(context).length;
        if (!closed && (astray || undoable < FEW || redoable < FEW)) {
            showMoreThan(undoable, redoable);
        }
    }

    private void showMoreThan(int undoable, int redoable) {
        List<String> undo = session.undoLabels();
        List<String> redo = session.redoLabels();
        if (behind.get() > 0) {
            showMoreSoon(); // the labels are those of a time to which the history has yet to come
        } else if (astray || undoable < FEW && undoable < undo.size() || redoable < FEW && redoable < redo.size()) {
            astray = false;
            history.dispose(context, true, true, false);
            show(undo, redo);
        }
    }

    private void add(String label) {
        history.add(new Step(label));
    }

    /** A step that is no change of the document. */
    void add(String label, CanvasLayer.Reversal reversal) {
        history.add(new Aside(label, reversal));
    }

    /** The last step of the document, whatever was done beside it since; not OK if there is none. */
    private IStatus follow(IUndoableOperation[] steps, Way way) throws ExecutionException {
        for (int i = steps.length - 1; i >= 0; i--) {
            if (steps[i] instanceof Step) {
                return way.go(steps[i]);
            }
        }
        return Status.CANCEL_STATUS;
    }

    private void follow(Move move) {
        following = true;
        try {
            astray |= !move.run().isOK();
        } catch (ExecutionException e) {
            ILog.of(DocumentHistory.class).error("The history does not fit its document any more.", e);
        } finally {
            following = false;
        }
    }

    private IStatus lead(Step.Action action) throws ExecutionException {
        if (following) {
            return Status.OK_STATUS;
        }
        leading = true;
        try {
            return action.run() ? Status.OK_STATUS : Status.CANCEL_STATUS;
        } catch (IOException e) {
            throw new ExecutionException(e.getMessage(), e);
        } finally {
            leading = false;
            showMoreSoon();
        }
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        history.dispose(context, true, true, true);
    }

    @FunctionalInterface
    private interface Move {
        IStatus run() throws ExecutionException;
    }

    /** Takes a step back or does it again, wherever it stands. */
    @FunctionalInterface
    private interface Way {
        IStatus go(IUndoableOperation step) throws ExecutionException;
    }

    /** What is undone together: the steps of one document in one editor. */
    private record DocumentContext(String label) implements IUndoContext {

        @Override
        public String getLabel() {
            return label;
        }

        @Override
        public boolean matches(IUndoContext other) {
            return this == other;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Hears the session on any thread; what this object itself does, it need not hear. */
    private final class Follower implements SessionListener {

        @Override
        public void changed(SessionChange change) {
            boolean own = leading && Display.getCurrent() == display;
            if (!own && !display.isDisposed()) {
                behind.incrementAndGet();
                display.asyncExec(() -> follow(change));
            }
        }

        private void follow(SessionChange change) {
            behind.decrementAndGet();
            switch (change.kind()) {
                case DONE -> add(change.label());
                case UNDONE ->
                    DocumentHistory.this.follow(() -> DocumentHistory.this.follow(
                            history.getUndoHistory(context), step -> history.undoOperation(step, null, null)));
                case REDONE ->
                    DocumentHistory.this.follow(() -> DocumentHistory.this.follow(
                            history.getRedoHistory(context), step -> history.redoOperation(step, null, null)));
            }
            showMoreSoon();
        }
    }

    private final class Step extends AbstractOperation {

        @FunctionalInterface
        interface Action {
            boolean run() throws IOException;
        }

        Step(String label) {
            super(label);
            addContext(context);
        }

        @Override
        public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
            return Status.OK_STATUS;
        }

        @Override
        public IStatus undo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
            return lead(session::undo);
        }

        @Override
        public IStatus redo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
            return lead(session::redo);
        }
    }

    /** What was done beside the document. */
    private final class Aside extends AbstractOperation {

        private final CanvasLayer.Reversal reversal;

        Aside(String label, CanvasLayer.Reversal reversal) {
            super(label);
            this.reversal = reversal;
            addContext(context);
        }

        @Override
        public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
            return Status.OK_STATUS;
        }

        @Override
        public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
            reversal.undo();
            return Status.OK_STATUS;
        }

        @Override
        public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
            reversal.redo();
            return Status.OK_STATUS;
        }
    }
}
