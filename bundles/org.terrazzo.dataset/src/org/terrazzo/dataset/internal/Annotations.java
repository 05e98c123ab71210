// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Region;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** The annotation documents of a project, seen with the project's classes. */
final class Annotations {

    private final ProjectPaths paths;
    private final AnnotationStore store;
    private final Notices notices;

    Annotations(ProjectPaths paths, AnnotationStore store, Notices notices) {
        this.paths = paths;
        this.store = store;
        this.notices = notices;
    }

    Optional<AnnotationDocument> load(ProjectImage image, ProjectFile classes) throws IOException, BadInputException {
        Path file = paths.annotation(image.path());
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Optional<AnnotationDocument> document =
                store.load(file, (unreadable, movedTo, reason) -> noteSetAside(image, movedTo, reason));
        if (document.isPresent()) {
            checkSize(image, document.get());
        }
        return document.map(found -> current(found, image, classes));
    }

    private void noteSetAside(ProjectImage image, Path movedTo, String reason) {
        notices.add("The annotation of " + image.path() + " could not be read and was set aside as " + movedTo + ": "
                + reason);
    }

    /** Regions of merged classes read as the class they were merged into; those of deleted ones stay what they are. */
    private static AnnotationDocument current(AnnotationDocument found, ProjectImage image, ProjectFile classes) {
        List<Region> regions = found.regions().stream()
                .map(region ->
                        region.withClass(classes.current(region.classIndex()).orElse(region.classIndex())))
                .toList();
        return new AnnotationDocument(image.path(), found.width(), found.height(), found.review(), regions);
    }

    void save(ProjectImage image, AnnotationDocument document, ProjectFile classes)
            throws IOException, BadInputException {
        checkSize(image, document);
        for (Region region : document.regions()) {
            if (!classes.everHad(region.classIndex())) {
                throw new BadInputException(
                        "The annotation of " + image.path() + " has a region of class " + region.classIndex()
                                + ", which the project never had. It was not saved.",
                        "Add the class first.");
            }
        }
        Path file = paths.annotation(image.path());
        Files.createDirectories(file.getParent());
        store.save(file, document);
    }

    private static void checkSize(ProjectImage image, AnnotationDocument document) throws BadInputException {
        int width = image.layout().width();
        int height = image.layout().height();
        if (document.width() != width || document.height() != height) {
            throw new BadInputException(
                    "The image " + image.path() + " has " + width + "x" + height + " pixels, but its annotation is for "
                            + document.width() + "x" + document.height() + "; the annotation was left as it is.",
                    "Put back the image that was annotated, or move the annotation away.");
        }
    }

    /** {@return the document's labels, in the project's meaning of unlabelled pixels} */
    LabelRaster labels(AnnotationDocument document, ProjectFile classes) throws BadInputException {
        for (Region region : document.regions()) {
            if (classes.current(region.classIndex()).isEmpty()) {
                throw new BadInputException(
                        "The annotation of " + document.image() + " has a region (" + region.id() + ") of class "
                                + region.classIndex() + ", which the project does not have.",
                        "Give the region another class, or remove it.");
            }
        }
        return Rasteriser.rasterise(document, unlabelledValue(classes.unlabelled()));
    }

    /** {@return the document's labels, 255 where nothing was drawn} */
    static LabelRaster drawn(AnnotationDocument document) {
        return Rasteriser.rasterise(document, LabelRaster.UNLABELLED);
    }

    LabelRaster labels(ProjectImage image, ProjectFile classes) throws IOException, BadInputException {
        Optional<AnnotationDocument> document = load(image, classes);
        return document.isPresent() ? labels(document.get(), classes) : unlabelled(image, classes);
    }

    private static LabelRaster unlabelled(ProjectImage image, ProjectFile classes) {
        return LabelRaster.filled(
                image.layout().width(), image.layout().height(), unlabelledValue(classes.unlabelled()));
    }

    private static int unlabelledValue(Unlabelled meaning) {
        return switch (meaning) {
            case BACKGROUND -> 0;
            case IGNORE -> LabelRaster.UNLABELLED;
        };
    }

    /** {@return the paths of those images that have a region of the class} */
    List<String> imagesWith(int classIndex, ProjectFile classes, Collection<ProjectImage> images)
            throws IOException, BadInputException {
        List<String> users = new ArrayList<>();
        for (ProjectImage image : images) {
            Optional<AnnotationDocument> document = load(image, classes);
            if (document.isPresent()
                    && document.get().regions().stream().anyMatch(region -> region.classIndex() == classIndex)) {
                users.add(image.path());
            }
        }
        return users;
    }
}
