// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.demo.Micrograph;
import org.terrazzo.demo.MicrographPainter;
import org.terrazzo.demo.SampleAnnotations;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;

/** Draws images for the project, with annotations, and images that are kept from it, with their whole truth. */
record SampleSource(DemoFolder folder, Project project, MicrographPainter painter) {

    private static final int HELD_OUT = 4;
    private static final int FIRST_HELD_OUT = 100;

    /** Adds images to the project: those of even numbers annotated by polygons, the others by brush strokes. */
    void add(int from, int to) throws BadInputException, IOException {
        for (int number = from; number < to; number++) {
            Micrograph micrograph = painter.draw(number);
            Path file = folder.drawn().resolve(name(number));
            micrograph.writeImage(file);
            ProjectImage image = project.add(file, name(number));
            project.saveAnnotation(
                    image,
                    AnnotationDocument.empty(image.path(), micrograph.side(), micrograph.side())
                            .withRegions(regions(micrograph, number)));
        }
    }

    static List<Region> regions(Micrograph micrograph, int number) {
        return number % 2 == 0 ? SampleAnnotations.polygons(micrograph) : SampleAnnotations.strokes(micrograph);
    }

    void holdOut() throws IOException {
        for (int i = 0; i < HELD_OUT; i++) {
            Micrograph micrograph = painter.draw(FIRST_HELD_OUT + i);
            micrograph.writeImage(folder.heldOutImages().resolve(name(FIRST_HELD_OUT + i)));
            micrograph.writeTruth(folder.heldOutMasks().resolve(name(FIRST_HELD_OUT + i)));
        }
    }

    static String name(int number) {
        return "micrograph-%03d.png".formatted(number + 1);
    }
}
