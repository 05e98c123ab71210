// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;

/**
 * Shows a session's steps to the workbench's operation history: one operation for each step, also for those of an
 * earlier start. The session does the work; where steps come and go without the history, as from a second window, the
 * history follows. For the display's thread.
 */
final class DocumentHistory implements AutoCloseable {

    private final IOperationHistory history;
    private final AnnotationSession session;
    private final Display display;
    private final IUndoContext context;
    private final AnnotationSession.Subscription subscription;

    /** True while the history only follows what the session has done already. */
    private boolean following;

    private volatile boolean leading;

    DocumentHistory(IOperationHistory history, AnnotationSession session, String label, Display display) {
        this.history = history;
        this.session = session;
        this.display = display;
        this.context = new DocumentContext(label);
        history.setLimit(context, Integer.MAX_VALUE);
        addEarlierSteps();
        subscription = session.listen(new Follower());
    }

    IUndoContext context() {
        return context;
    }

    private void addEarlierSteps() {
        List<String> redo = session.redoLabels();
        session.undoLabels().reversed().forEach(this::add);
        redo.forEach(this::add);
        redo.forEach(label -> follow(() -> history.undo(context, null, null)));
    }

    private void add(String label) {
        history.add(new Step(label));
    }

    private void follow(Move move) {
        following = true;
        try {
            move.run();
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
        }
    }

    @Override
    public void close() {
        subscription.close();
        history.dispose(context, true, true, true);
    }

    @FunctionalInterface
    private interface Move {
        void run() throws ExecutionException;
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
                display.asyncExec(() -> follow(change));
            }
        }

        private void follow(SessionChange change) {
            switch (change.kind()) {
                case DONE -> add(change.label());
                case UNDONE -> DocumentHistory.this.follow(() -> history.undo(context, null, null));
                case REDONE -> DocumentHistory.this.follow(() -> history.redo(context, null, null));
            }
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
}
