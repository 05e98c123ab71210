// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.GreyImages;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** A project of two classes, and 4 x 4 images to use with it. */
final class SmallProject {

    static final int SIDE = 4;

    private SmallProject() {}

    static Project in(Path folder) throws IOException, BadInputException {
        LabelClasses classes = LabelClasses.of(List.of(
                new LabelClass(0, "background", LabelClasses.paletteColour(0)),
                new LabelClass(1, "cell", LabelClasses.paletteColour(1))));
        return Projects.using(new ImageIoOpener(), new JsonAnnotationStore())
                .create(folder, classes, Unlabelled.IGNORE);
    }

    /** An image of one grey value. */
    static Path image(Path file, int value) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] grey = new byte[SIDE * SIDE];
        Arrays.fill(grey, (byte) value);
        GreyImages.write(file, SIDE, SIDE, grey);
        return file;
    }

    static Path mask(Path file, int side, int value) throws IOException {
        Files.createDirectories(file.getParent());
        IndexMasks.write(file, LabelRaster.filled(side, side, value));
        return file;
    }

    /** Adds an image with one labelled pixel, pinned to a split. */
    static ProjectImage annotated(Project project, Path file, Split split) throws IOException, BadInputException {
        ProjectImage image = project.add(file, file.getFileName().toString());
        Region region = new Region("r1", 1, PixelSet.of(0, 0, 1), new Origin.Person("test"));
        project.saveAnnotation(
                image, AnnotationDocument.empty(image.path(), SIDE, SIDE).withRegions(List.of(region)));
        project.splits().pin(image.hash(), split);
        return image;
    }
}
