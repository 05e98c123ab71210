// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.terrazzo.annotation.session.AnnotationSession.Resolution;
import org.terrazzo.annotation.session.Conflict;
import org.terrazzo.annotation.session.ConflictException;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.BadInputException;

/** Saves a document, and asks where somebody else has changed its file. For the display's thread. */
final class Saving {

    private final Shell shell;
    private final ImageEditing editing;
    private final OpenProjects projects;
    private volatile boolean busy;

    Saving(Shell shell, ImageEditing editing, OpenProjects projects) {
        this.shell = shell;
        this.editing = editing;
        this.projects = projects;
    }

    /** Whether the user is being asked, or will be, about a conflict that comes up now. For any thread. */
    boolean asks() {
        return busy;
    }

    /** @return whether the document is on the disk */
    boolean save() {
        return alone(this::trySave);
    }

    /** Asks the user about a conflict, if there still is one. */
    void resolve() {
        if (!busy) {
            alone(() -> editing.session().conflict().map(this::decided).orElse(true));
        }
    }

    private boolean alone(BooleanSupplier action) {
        busy = true;
        try {
            return action.getAsBoolean();
        } finally {
            busy = false;
        }
    }

    private boolean trySave() {
        try {
            editing.session().save();
            tell();
            return true;
        } catch (ConflictException e) {
            return decided(e.conflict());
        } catch (IOException e) {
            return failed(e);
        }
    }

    /** @return whether the user has decided */
    private boolean decided(Conflict conflict) {
        int choice = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                "Changed by somebody else",
                conflict.file().getFileName()
                        + " was changed outside of this editor, which has edits that are not saved.\n\nWhichever you"
                        + " keep, the other one is kept, too: theirs in a file beside it, yours in the history.",
                0,
                "Keep mine",
                "Take theirs",
                "Decide later");
        return switch (choice) {
            case 0 -> resolve(Resolution.OURS);
            case 1 -> resolve(Resolution.THEIRS);
            default -> false;
        };
    }

    private boolean resolve(Resolution resolution) {
        try {
            editing.session().resolve(resolution);
            tell();
            return true;
        } catch (IOException | BadInputException e) {
            return failed(e);
        }
    }

    private boolean failed(Exception failure) {
        ILog.of(Saving.class).error("The annotation of " + editing.image().path() + " was not saved.", failure);
        MessageDialog.openError(
                shell,
                "Not saved",
                "The annotation of " + editing.image().path() + " could not be saved: " + failure.getMessage()
                        + "\n\nNothing is lost: all edits are in the journal.");
        return false;
    }

    private void tell() {
        IPath path = IPath.fromPath(editing.project().annotationFile(editing.image()));
        IFile document = editing.file()
                .getProject()
                .getFile(path.makeRelativeTo(editing.file().getProject().getLocation()));
        try {
            document.refreshLocal(IResource.DEPTH_ZERO, null);
        } catch (CoreException e) {
            ILog.of(Saving.class).warn("The workspace has not noticed " + document.getFullPath(), e);
        }
        projects.changed(editing.file());
    }
}
