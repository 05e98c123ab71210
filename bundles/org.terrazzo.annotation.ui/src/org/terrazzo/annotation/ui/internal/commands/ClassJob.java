// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.dataset.ClassEditor;
import org.terrazzo.storage.TerrazzoException;

/**
 * Changes the classes of a project beside the display's thread, for it waits for the project's lock, and to delete a
 * class all documents are looked at. One change follows the other, as they were asked for.
 */
final class ClassJob extends Job {

    /** A change of the classes. */
    @FunctionalInterface
    interface Change {
        void apply(ClassEditor editor) throws IOException, TerrazzoException;
    }

    private static final ISchedulingRule ONE_BY_ONE = new OneByOne();

    private final Desk desk;
    private final Change change;

    private ClassJob(Desk desk, Change change) {
        super("Changing classes");
        this.desk = desk;
        this.change = change;
        setRule(ONE_BY_ONE);
        setPriority(INTERACTIVE);
    }

    static void on(Desk desk, Change change) {
        new ClassJob(desk, change).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            change.apply(desk.editing().project().classEditor());
            desk.tellClassesChanged();
        } catch (IOException | TerrazzoException e) {
            desk.canvas()
                    .onDisplay(() -> MessageDialog.openError(
                            desk.canvas().control().getShell(), "The classes stay as they are", e.getMessage()));
        }
        return Status.OK_STATUS;
    }

    private static final class OneByOne implements ISchedulingRule {

        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }
}
