// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.demo.SampleService;

/** Opens the demo project; where the workspace has none yet, it is drawn first. */
public final class OpenDemo extends AbstractHandler {

    private static final String NAME = "demo-cells";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IEclipseContext services = window.getWorkbench().getService(IEclipseContext.class);
        OpenProjects projects = services.get(OpenProjects.class);
        Optional<IProject> known = known(projects);
        if (known.isPresent()) {
            new FirstImage(window, projects).show(known.get());
        } else {
            Job job = Job.create("Drawing the demo project", (ICoreRunnable) monitor -> {
                IProject made = make(services.get(SampleService.class), projects, monitor);
                window.getShell().getDisplay().asyncExec(() -> new FirstImage(window, projects).show(made));
            });
            job.setUser(true);
            job.schedule();
        }
        return null;
    }

    private static Optional<IProject> known(OpenProjects projects) {
        List<IProject> all = projects.annotationProjects();
        return all.stream().filter(project -> project.getName().equals(NAME)).findFirst();
    }

    private static IProject make(SampleService sample, OpenProjects projects, IProgressMonitor monitor)
            throws CoreException {
        Path folder =
                ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(NAME);
        try {
            if (!Files.exists(folder.resolve("terrazzo.json"))) {
                sample.draw(folder, new Drawing(monitor));
            }
            return projects.adopt(folder, monitor);
        } catch (CoreException e) {
            throw e;
        } catch (Exception e) {
            throw new CoreException(Status.error("The demo project could not be made. " + e.getMessage(), e));
        }
    }
}
