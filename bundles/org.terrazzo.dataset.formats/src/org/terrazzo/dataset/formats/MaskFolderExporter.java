// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ResultPlaces;
import org.terrazzo.dataset.spi.DatasetExporter;
import org.terrazzo.dataset.spi.ExportReport;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/**
 * Writes {@code images/}, {@code masks/} (PNGs of class indices with the classes' colours as palette, 255 where
 * unlabelled pixels are to be ignored) and {@code classes.json}. Importing the folder again gives the same pixels.
 */
@Component(service = DatasetExporter.class)
public final class MaskFolderExporter implements DatasetExporter {

    @Override
    public String format() {
        return MaskFolders.FORMAT;
    }

    @Override
    public ExportReport exportTo(Project project, Path target, Progress progress)
            throws IOException, BadInputException {
        ResultPlaces.check(project, target);
        checkTarget(target);
        Files.createDirectories(target);
        new Json().write(target.resolve("classes.json"), ExportedClasses.of(project.classes()));
        List<ProjectImage> images = project.images();
        Map<String, Integer> stems = stems(images);
        List<Problem> problems = new ArrayList<>();
        int exported = 0;
        for (int i = 0; i < images.size(); i++) {
            checkNotCancelled(progress);
            ProjectImage image = images.get(i);
            progress.at(i, images.size(), image.path());
            if (isAnnotated(project, image)) {
                export(project, image, target, maskName(image, stems));
                exported++;
                notePage(image, problems);
            }
        }
        return new ExportReport(exported, problems);
    }

    private static void checkTarget(Path target) throws IOException, BadInputException {
        if (Files.notExists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new BadInputException(target + " is a file.", "Name a folder.");
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new BadInputException(
                        target + " is not empty; nothing was written.", "Choose a new or an empty folder.");
            }
        }
    }

    private static void checkNotCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The export was cancelled");
        }
    }

    private static boolean isAnnotated(Project project, ProjectImage image) throws IOException, BadInputException {
        Optional<AnnotationDocument> document = project.annotation(image);
        return document.isPresent() && !document.get().regions().isEmpty();
    }

    private static Map<String, Integer> stems(List<ProjectImage> images) {
        Map<String, Integer> stems = new HashMap<>();
        images.forEach(image -> stems.merge(MaskFolders.stem(image.path()), 1, Integer::sum));
        return stems;
    }

    /** Images that differ in their extension alone keep it in the names of their masks. */
    private static String maskName(ProjectImage image, Map<String, Integer> stems) {
        String stem = MaskFolders.stem(image.path());
        return (stems.get(stem) > 1 ? image.path() : stem) + ".png";
    }

    private static void export(Project project, ProjectImage image, Path target, String maskName)
            throws IOException, BadInputException {
        Path copy = target.resolve("images").resolve(image.path());
        Path mask = target.resolve("masks").resolve(maskName);
        Files.createDirectories(copy.getParent());
        Files.createDirectories(mask.getParent());
        Files.copy(project.file(image), copy);
        IndexMasks.write(mask, project.labels(image), project.classes());
    }

    private static void notePage(ProjectImage image, List<Problem> problems) {
        if (image.page() > 0) {
            problems.add(new Problem(image.path(), "The mask is for page " + image.page() + " (from 0) of this file."));
        }
    }
}
