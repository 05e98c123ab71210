// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.io.IOException;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.Status;
import org.terrazzo.dataset.Refreshed;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.BadInputException;

/** Takes images into their project when they appear in its folder, and marks the files that are no usable image. */
public final class ProjectBuilder extends IncrementalProjectBuilder {

    static final String ID = "org.terrazzo.dataset.builder";
    private static final IPath IMAGES = IPath.fromOSString("images");
    private static final IPath PROJECT_FILE = IPath.fromOSString("terrazzo.json");
    private static final String MARKER = "org.terrazzo.dataset.problem";

    @Override
    protected IProject[] build(int kind, Map<String, String> args, IProgressMonitor monitor) throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        if (delta == null || concerns(delta)) {
            CoreException[] failed = new CoreException[1];
            ServiceCaller.callOnce(getClass(), OpenProjects.class, projects -> {
                try {
                    refresh(projects, monitor);
                } catch (CoreException e) {
                    failed[0] = e;
                }
            });
            if (failed[0] != null) {
                throw failed[0];
            }
        }
        return new IProject[0];
    }

    /** What the workbench writes itself, runs and journals for example, is no reason to look at all images. */
    private static boolean concerns(IResourceDelta delta) {
        return delta.findMember(IMAGES) != null || delta.findMember(PROJECT_FILE) != null;
    }

    private void refresh(OpenProjects projects, IProgressMonitor monitor) throws CoreException {
        try {
            Refreshed found = projects.open(getProject()).refresh(new MonitorProgress(monitor, "Looking at images"));
            mark(found);
            projects.changed(getProject());
        } catch (IOException | BadInputException e) {
            throw new CoreException(Status.error("The images could not be looked at. " + e.getMessage(), e));
        }
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private void mark(Refreshed found) throws CoreException {
        getProject().deleteMarkers(MARKER, true, IResource.DEPTH_INFINITE);
        for (Problem problem : found.problems()) {
            IResource file = getProject().getFolder(IMAGES).findMember(problem.file());
            mark(file == null ? getProject() : file, problem);
        }
    }

    private static void mark(IResource resource, Problem problem) throws CoreException {
        resource.createMarker(
                MARKER, Map.of(IMarker.MESSAGE, problem.reason(), IMarker.SEVERITY, IMarker.SEVERITY_WARNING));
    }
}
