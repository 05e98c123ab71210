// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.terrazzo.dataset.FormatCatalogue;
import org.terrazzo.dataset.spi.ImportReport;
import org.terrazzo.dataset.spi.ImportRequest;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.dataset.ui.internal.MonitorProgress;
import org.terrazzo.storage.BadInputException;

/** What the user wants to bring into a project: a folder of images, and perhaps one of index masks. */
record ImageImport(Path images, Optional<Path> masks) {

    private static final String FORMAT = "masks";

    ImportReport run(OpenProjects projects, FormatCatalogue formats, IProject target, IProgressMonitor monitor)
            throws IOException, BadInputException, CoreException {
        ImportRequest request =
                masks.map(folder -> ImportRequest.masked(images, folder)).orElse(ImportRequest.images(images));
        try {
            return formats.importer(FORMAT)
                    .importInto(projects.open(target), request, new MonitorProgress(monitor, "Importing images"));
        } finally {
            target.refreshLocal(IResource.DEPTH_INFINITE, null);
            projects.changed(target);
        }
    }
}
