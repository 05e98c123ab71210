// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.storage.BadInputException;

/**
 * The annotation projects of the workspace, each opened once, so that all views see the same classes and images. A
 * service for any thread.
 */
public interface OpenProjects {

    /** The nature of annotation projects. */
    String NATURE = "org.terrazzo.dataset.nature";

    /**
     * Makes a project's folder a project of the workspace, which is left where it lies; one that is known already is
     * opened. Waits for the workspace, so better not on the display's thread.
     *
     * @throws CoreException if the workspace has another project of that name, or the folder is no project
     */
    IProject adopt(Path folder, IProgressMonitor monitor) throws CoreException;

    /** Whether the workspace project is open and an annotation project; asks no file. */
    boolean isAnnotationProject(IProject project);

    /** All open annotation projects of the workspace. */
    List<IProject> annotationProjects();

    /**
     * The annotation project that a workspace project is.
     *
     * @throws BadInputException if it is none, or its files cannot be understood
     */
    Project open(IProject project) throws IOException, BadInputException;

    /**
     * The project's image in this file. One that was put there just now, and that the project has not taken in yet, is
     * looked for on the disk.
     *
     * @return empty if the file is no image of an annotation project
     */
    Optional<ProjectImage> image(IFile file) throws IOException, BadInputException;

    /** The file of an image, whether it exists or not. */
    IFile file(IProject project, ProjectImage image);

    /** Tells all who listen that a project's classes, images or annotations are other ones now. */
    void changed(IResource resource);

    /** @return to be run when nothing is to be heard any more */
    Runnable listen(Listener listener);

    /** Hears of changes, on the thread that made them. */
    @FunctionalInterface
    interface Listener {

        /** @param resource the project, or the one file, that has changed */
        void changed(IResource resource);
    }
}
