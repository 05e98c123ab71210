// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** Marks a workspace project as an annotation project and has its builder run. */
public final class ProjectNature implements IProjectNature {

    private IProject project;

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        if (Arrays.stream(description.getBuildSpec()).noneMatch(ProjectNature::isOurs)) {
            ICommand builder = description.newCommand();
            builder.setBuilderName(ProjectBuilder.ID);
            description.setBuildSpec(Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(builder))
                    .toArray(ICommand[]::new));
            project.setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec())
                .filter(command -> !isOurs(command))
                .toArray(ICommand[]::new));
        project.setDescription(description, null);
    }

    private static boolean isOurs(ICommand command) {
        return ProjectBuilder.ID.equals(command.getBuilderName());
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject project) {
        this.project = project;
    }
}
