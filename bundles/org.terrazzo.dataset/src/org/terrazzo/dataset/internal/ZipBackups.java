// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.BackupReport;
import org.terrazzo.dataset.Backups;
import org.terrazzo.dataset.ClearReport;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/** Backups as zip files. */
@Component(service = Backups.class)
public final class ZipBackups implements Backups {

    private final Projects projects;

    @Activate
    public ZipBackups(@Reference Projects projects) {
        this.projects = projects;
    }

    @Override
    public BackupReport backup(Project project, Path zip, Progress progress) throws IOException, BadInputException {
        return new BackupWriter(ProjectPaths.of(project.folder()), progress).write(zip);
    }

    @Override
    public Project restore(Path zip, Path folder, Progress progress) throws IOException, BadInputException {
        new Restoring(projects, progress).restore(zip, folder.toAbsolutePath().normalize());
        return projects.open(folder);
    }

    @Override
    public ClearReport clear(Project project, boolean runs, boolean annotations) throws IOException, BadInputException {
        ClearReport report = new Clearing(ProjectPaths.of(project.folder())).clear(runs, annotations);
        project.refresh(Progress.NONE);
        return report;
    }
}
