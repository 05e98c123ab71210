// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui;

import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.Box;

/**
 * One image that is open in an editor. The one of the active editor lies in its window's context under this interface:
 * views have it injected, null while there is none. For any thread. It belongs to the editor, which ends it.
 */
public interface EditedImage {

    /** The image's file in the workspace. */
    IFile file();

    Project project();

    ProjectImage image();

    /** The open document; a change is one step of the user's history. Not to be closed by others than the editor. */
    AnnotationSession session();

    /** As it is now. */
    default AnnotationDocument document() {
        return session().document();
    }

    /** The index of the class that is drawn. */
    int activeClass();

    /** The indices of the classes that must neither be changed nor covered. */
    Set<Integer> lockedClasses();

    /** Asks the editor to show a box of the image. */
    void reveal(Box box);
}
