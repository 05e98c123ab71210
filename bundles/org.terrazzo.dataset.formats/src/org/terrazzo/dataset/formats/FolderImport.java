// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.ImageIntake;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.spi.ImportRequest;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;

/** One import: takes one image after the other, so that memory does not grow with their number. */
final class FolderImport {

    private static final Origin ORIGIN = new Origin.Person("import");

    private final Project project;
    private final ImportRequest request;
    private final ImageIntake intake;
    private final Optional<MaskSource> masks;
    private final ImportTally tally;

    FolderImport(
            Project project, ImportRequest request, ImageIntake intake, Optional<MaskSource> masks, ImportTally tally) {
        this.project = project;
        this.request = request;
        this.intake = intake;
        this.masks = masks;
        this.tally = tally;
    }

    void run(Progress progress) throws IOException {
        Map<String, Path> files = MaskFolders.files(request.images());
        masks.ifPresent(source -> files.values().removeIf(file -> isMask(file, source)));
        int done = 0;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (progress.cancelled()) {
                return;
            }
            progress.at(done++, files.size(), file.getKey());
            take(file.getKey(), file.getValue());
        }
        progress.at(done, files.size(), "");
    }

    /** The masks' folder may lie within the images'. */
    private boolean isMask(Path file, MaskSource source) {
        Path folder = source.folder().toAbsolutePath().normalize();
        boolean nested = !request.images().toAbsolutePath().normalize().startsWith(folder);
        return nested && file.toAbsolutePath().normalize().startsWith(folder);
    }

    private void take(String path, Path file) throws IOException {
        try {
            ImageIntake.Added added = intake.add(file, path, request.page());
            tally.added(added);
            if (masks.isPresent()) {
                annotate(added.image(), path, masks.get());
            }
        } catch (BadInputException e) {
            tally.problem(path, e.getMessage());
        }
    }

    private void annotate(ProjectImage image, String path, MaskSource source) throws IOException, BadInputException {
        Optional<Path> mask = source.maskOf(path);
        if (mask.isEmpty()) {
            tally.withoutMask(path);
            return;
        }
        LabelRaster labels = source.read(mask.get(), image.layout());
        Optional<AnnotationDocument> before = project.annotation(image);
        AnnotationDocument imported = document(image, labels);
        if (before.isPresent() && !before.get().regions().isEmpty()) {
            keep(path, image, imported);
        } else if (imported.regions().isEmpty()) {
            tally.problem(path, "Its mask " + mask.get() + " labels no pixel.");
        } else {
            project.saveAnnotation(image, imported);
            tally.annotated(path, labels);
        }
    }

    /** What a person drew is worth more than a file that is read again; the user is told where the two differ. */
    private void keep(String path, ProjectImage image, AnnotationDocument imported)
            throws IOException, BadInputException {
        LabelRaster there = project.labels(image);
        if (!there.equals(tally.asLabels(imported))) {
            tally.problem(
                    path,
                    "The image " + image.path()
                            + " is annotated already, in another way; its annotation was kept, and the mask not used.");
        }
    }

    private AnnotationDocument document(ProjectImage image, LabelRaster labels) {
        List<Region> regions = new ArrayList<>();
        long[] histogram = labels.histogram();
        for (LabelClass labelClass : project.classes()) {
            int index = labelClass.index();
            if (histogram[index] > 0) {
                PixelSet pixels = labels.pixels(index);
                regions.add(new Region("r" + (regions.size() + 1), index, pixels, ORIGIN));
            }
        }
        return AnnotationDocument.empty(image.path(), labels.width(), labels.height())
                .withRegions(regions);
    }
}
