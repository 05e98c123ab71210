// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.demo.Micrograph;
import org.terrazzo.demo.MicrographPainter;
import org.terrazzo.demo.SampleClasses;
import org.terrazzo.demo.SampleService;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** Draws into the project's own folder of images, then has the project take them in. */
@Component
public final class SampleProject implements SampleService {

    private static final int ANNOTATED = SampleStory.ALL;
    private static final int ALL = ANNOTATED + 4;

    private final Projects projects;
    private final MicrographPainter painter;

    @Activate
    public SampleProject(@Reference Projects projects) {
        this(projects, SampleStory.PAINTER);
    }

    SampleProject(Projects projects, MicrographPainter painter) {
        this.projects = projects;
        this.painter = painter;
    }

    @Override
    public Project draw(Path folder, Progress progress) throws BadInputException, IOException {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new BadInputException(folder + " holds something already.", "Move it away, or name another folder.");
        }
        Project project = projects.create(folder, SampleClasses.all(), Unlabelled.IGNORE);
        Path scratch = Files.createTempFile("terrazzo-", ".png");
        try {
            for (int number = 0; number < ALL && !progress.cancelled(); number++) {
                progress.at(number, ALL, SampleSource.name(number));
                add(project, number, scratch);
            }
        } finally {
            Files.delete(scratch);
        }
        return project;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void add(Project project, int number, Path scratch) throws BadInputException, IOException {
        Micrograph micrograph = painter.draw(number);
        micrograph.writeImage(scratch);
        ProjectImage image = project.add(scratch, SampleSource.name(number));
        if (number < ANNOTATED) {
            project.saveAnnotation(
                    image,
                    AnnotationDocument.empty(image.path(), micrograph.side(), micrograph.side())
                            .withRegions(SampleSource.regions(micrograph, number)));
        }
    }
}
