// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.AnnotationSession.Resolution;
import org.terrazzo.annotation.session.Conflict;
import org.terrazzo.annotation.session.ConflictException;
import org.terrazzo.annotation.tools.RegionCommands;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.model.Region;
import org.terrazzo.storage.TerrazzoException;

/** Saves a document, and asks where somebody else has changed its file. For the display's thread. */
final class Saving {

    private static final String[] CHOICES = {"Keep mine", "Take theirs", "Keep both", "Decide later"};

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
                MessageDialog.QUESTION, shell, "Changed by somebody else", question(conflict), 0, CHOICES);
        return switch (choice) {
            case 0 -> resolve(() -> editing.session().resolve(Resolution.OURS));
            case 1 -> resolve(() -> editing.session().resolve(Resolution.THEIRS));
            case 2 -> resolve(() -> keepBoth(conflict));
            default -> false;
        };
    }

    private static String question(Conflict conflict) {
        int ours = conflict.ours().regions().size();
        int theirs = conflict.theirs().regions().size();
        return conflict.file().getFileName() + " was changed outside of this editor, which has edits that are not"
                + " saved.\n\nMine has " + ours + " regions, theirs " + theirs + ".\n\n\u2022 Keep mine: theirs"
                + " is kept in a file beside it.\n\u2022 Take theirs: mine can be had back with Undo.\n\u2022 Keep"
                + " both: what only theirs has is added on top of mine, and theirs is kept in a file beside it, too.";
    }

    /** What they have and we have not comes on top of ours, as a step that can be undone. */
    private void keepBoth(Conflict conflict) throws IOException, TerrazzoException {
        AnnotationSession session = editing.session();
        session.resolve(Resolution.OURS);
        Set<Region> ours = Set.copyOf(session.document().regions());
        List<Region> only = conflict.theirs().regions().stream()
                .filter(region -> !ours.contains(region))
                .toList();
        Optional<Edit> added = new RegionCommands(editing.author(), Set.of()).paste(session.document(), only, 0, 0);
        if (added.isPresent()) {
            session.apply("Add what somebody else drew", added.get());
            session.save();
        }
    }

    @FunctionalInterface
    private interface Decision {
        void carryOut() throws IOException, TerrazzoException;
    }

    private boolean resolve(Decision decision) {
        try {
            decision.carryOut();
            tell();
            return true;
        } catch (IOException | TerrazzoException e) {
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
