// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.dataset.ImageIntake;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.DatasetImporter;
import org.terrazzo.dataset.spi.ImportReport;
import org.terrazzo.dataset.spi.ImportRequest;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/**
 * Imports a folder of images and, if there is one, a folder of index masks. An image's mask lies in the same sub-folder
 * and has its name, with any extension, or its name followed by {@code _mask} or {@code _label}. Every class in a mask
 * becomes one region of pixels. Sub-folders are kept; links are followed; hidden files are passed over.
 */
@Component(service = DatasetImporter.class)
public final class MaskFolderImporter implements DatasetImporter {

    @Override
    public String format() {
        return MaskFolders.FORMAT;
    }

    @Override
    public ImportReport importInto(Project project, ImportRequest request, Progress progress)
            throws IOException, BadInputException {
        checkFolder(request.images());
        Optional<MaskSource> masks = Optional.empty();
        if (request.masks().isPresent()) {
            checkFolder(request.masks().get());
            MaskValues values = MaskValues.of(request.maskValues(), request.ignoreValue(), project.classes());
            masks = Optional.of(MaskSource.of(request.masks().get(), values));
        }
        ImportTally tally = new ImportTally(project);
        try (ImageIntake intake = project.intake()) {
            new FolderImport(project, request, intake, masks, tally).run(progress);
        } finally {
            tally.pin(request.split());
        }
        masks.ifPresent(tally::addUnused);
        return tally.report();
    }

    private static void checkFolder(Path folder) throws BadInputException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is no folder.", "Check the path.");
        }
    }
}
