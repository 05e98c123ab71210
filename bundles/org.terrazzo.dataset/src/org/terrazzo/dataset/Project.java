// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/**
 * An open annotation project. Safe for use by many threads; other processes may have the same project open. What is
 * asked for without {@code throws} is answered from memory, as it was when this object last read or wrote the project's
 * files; {@link #refresh} reads them again. A project holds nothing open and need not be closed.
 */
public interface Project {

    /** {@return the project's folder, absolute} */
    Path folder();

    /** {@return the folder's name} */
    default String name() {
        return folder().getFileName().toString();
    }

    /** {@return the classes in display order} */
    LabelClasses classes();

    /** {@return what a pixel in no region means} */
    Unlabelled unlabelled();

    ClassEditor classEditor();

    /** {@return all images, sorted by path} */
    List<ProjectImage> images();

    Optional<ProjectImage> image(String path);

    /** {@return the image's file, absolute} */
    Path file(ProjectImage image);

    /** {@return the file of the image's annotation document, absolute, whether it exists or not} */
    Path annotationFile(ProjectImage image);

    /**
     * Reads the project's files again and looks for images that were put into {@code images}, changed or taken away by
     * hand. Only files whose size or time changed are read; hidden files and links are passed over.
     * An image that was renamed by hand takes its range and annotation along. Cancelling keeps what was found until
     * then.
     *
     * @throws BadInputException when one of the project's files cannot be understood
     */
    Refreshed refresh(Progress progress) throws IOException, BadInputException;

    /** Adds many images, which is quicker than one by one. The caller closes it. */
    ImageIntake intake();

    /**
     * Copies the first page of an image into the project; see {@link ImageIntake#add}.
     *
     * @return the image in the project; if its content was there already, where it was
     */
    default ProjectImage add(Path source, String targetPath) throws IOException, BadInputException {
        try (ImageIntake intake = intake()) {
            return intake.add(source, targetPath, 0).image();
        }
    }

    /** Stores which pixel values of an image are shown, and trained on, as black and white. */
    ProjectImage changeRange(ProjectImage image, DisplayRange range) throws IOException, BadInputException;

    /**
     * Renames or moves an image together with its annotation.
     *
     * @throws BadInputException when the new path is taken or leaves the project
     */
    ProjectImage move(ProjectImage image, String newPath) throws IOException, BadInputException;

    /**
     * {@return the image's annotation, with regions of merged classes in the class they were merged into, or nothing if
     * there is none} A document that cannot be read is set aside, which {@link #notices()} tells.
     *
     * @throws BadInputException when the document is of another size than the image, or written by a newer Terrazzo; it
     *     stays as it is
     */
    Optional<AnnotationDocument> annotation(ProjectImage image) throws IOException, BadInputException;

    /**
     * Replaces the image's annotation, atomically.
     *
     * @throws BadInputException when the document is of another size than the image or uses a class that the project
     *     never had; nothing is written then
     */
    void saveAnnotation(ProjectImage image, AnnotationDocument document) throws IOException, BadInputException;

    /**
     * {@return the image's labels: class indices; unlabelled pixels are class 0 or 255, as {@link #unlabelled()} says}
     *
     * @throws BadInputException as {@link #annotation}, or when a region is of a class that was deleted
     */
    LabelRaster labels(ProjectImage image) throws IOException, BadInputException;

    Splits splits();

    /** Counts; every annotation is read and drawn for it. */
    Statistics statistics(Progress progress) throws IOException, BadInputException;

    /** As above, without progress. */
    default Statistics statistics() throws IOException, BadInputException {
        return statistics(Progress.NONE);
    }

    /**
     * Freezes what a run is to see: refreshes, gives a split to every annotated image (one with at least one region)
     * that has none, and stores its mask under {@code frozen}, once per content.
     *
     * @return the annotated images sorted by path
     * @throws BadInputException when an annotation cannot be used; the message names it
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    List<LabelledImage> freeze(Progress progress) throws IOException, BadInputException;

    /** As above, without progress. */
    default List<LabelledImage> freeze() throws IOException, BadInputException {
        return freeze(Progress.NONE);
    }

    /** {@return what a user should know though nothing failed, in plain sentences, as documents that were set aside} */
    List<String> notices();
}
