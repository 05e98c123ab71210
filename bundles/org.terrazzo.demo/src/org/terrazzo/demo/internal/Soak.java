// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.demo.SoakListener;
import org.terrazzo.demo.SoakReport;
import org.terrazzo.demo.SoakReport.Row;
import org.terrazzo.demo.SoakService;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.TrainingService;

/** Copies a project image by image, and trains on what there is. */
@Component
public final class Soak implements SoakService {

    private static final int FIRST = 3;

    private final Projects projects;
    private final TrainingService training;

    @Activate
    public Soak(@Reference Projects projects, @Reference TrainingService training) {
        this.projects = projects;
        this.training = training;
    }

    @Override
    public SoakReport soak(Project project, Path folder, int runs, SoakListener listener)
            throws TerrazzoException, IOException {
        List<ProjectImage> annotated = annotated(project);
        Project copy = projects.create(folder, project.classes(), project.unlabelled());
        List<Row> rows = new ArrayList<>();
        int images = 0;
        for (int number = 1; number <= runs && !listener.cancelled(); number++) {
            int wanted = Math.min(annotated.size(), FIRST + number - 1);
            for (; images < wanted; images++) {
                copy(project, annotated.get(images), copy);
            }
            rows.add(train(copy, SoakFault.of(number), images));
            listener.ended(rows.getLast());
        }
        return new SoakReport(rows, SoakBalance.troubles(rows));
    }

    private static List<ProjectImage> annotated(Project project) throws BadInputException, IOException {
        List<ProjectImage> annotated = new ArrayList<>();
        for (ProjectImage image : project.images()) {
            if (project.annotation(image)
                    .filter(found -> !found.regions().isEmpty())
                    .isPresent()) {
                annotated.add(image);
            }
        }
        if (annotated.size() < FIRST) {
            throw new BadInputException(
                    project.name() + " has " + annotated.size() + " annotated images, and " + FIRST + " are needed.",
                    "Annotate more, or take the project that terrazzo demo makes.");
        }
        return annotated;
    }

    private static void copy(Project from, ProjectImage image, Project to) throws BadInputException, IOException {
        ProjectImage added = to.add(from.file(image), image.path());
        Optional<AnnotationDocument> document = from.annotation(image);
        if (document.isPresent()) {
            AnnotationDocument there = document.get();
            to.saveAnnotation(
                    added,
                    AnnotationDocument.empty(added.path(), there.width(), there.height())
                            .withRegions(there.regions()));
        }
    }

    /** What this process itself no longer needs is not counted as kept. */
    private Row train(Project project, SoakFault fault, int images) throws TerrazzoException, IOException {
        System.gc();
        return SoakedRun.follow(training.start(project, fault.options()), fault, images);
    }
}
