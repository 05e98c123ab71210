// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.io.IOException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.dataset.ui.OpenProjects;

/** Finds the runs that go on from before the workbench was started, or its project opened, and asks before it closes. */
public final class TakeUp implements IStartup {

    private WatchedRuns runs;
    private OpenProjects projects;

    @Override
    public void earlyStartup() {
        IEclipseContext context = PlatformUI.getWorkbench().getService(IEclipseContext.class);
        runs = context.get(WatchedRuns.class);
        projects = context.get(OpenProjects.class);
        PlatformUI.getWorkbench().addWorkbenchListener(new ClosingQuestion(runs));
        ResourcesPlugin.getWorkspace()
                .addResourceChangeListener(this::resourcesChanged, IResourceChangeEvent.POST_CHANGE);
        projects.annotationProjects().forEach(this::schedule);
    }

    private void resourcesChanged(IResourceChangeEvent event) {
        for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
            boolean opened = (delta.getFlags() & IResourceDelta.OPEN) != 0;
            if (delta.getResource() instanceof IProject project && opened && projects.isAnnotationProject(project)) {
                schedule(project);
            }
        }
    }

    private void schedule(IProject project) {
        Job job = new Job("Looking for runs of " + project.getName()) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                takeUp(project);
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private void takeUp(IProject project) {
        try {
            runs.takeUp(project);
        } catch (IOException e) {
            ILog.of(TakeUp.class).error("The runs of " + project.getName() + " could not be looked at.", e);
        }
    }
}
