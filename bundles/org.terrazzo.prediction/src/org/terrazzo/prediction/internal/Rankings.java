// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.ranking.RankingJob;
import org.terrazzo.prediction.ranking.RankingRequest;
import org.terrazzo.prediction.ranking.RankingService;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;

/** Ranks by drafts and small pictures. */
@Component
public final class Rankings implements RankingService {

    private final DraftService drafts;
    private final ImageOpener images;
    private final RunService runs;

    @Activate
    public Rankings(@Reference DraftService drafts, @Reference ImageOpener images, @Reference RunService runs) {
        this.drafts = drafts;
        this.images = images;
        this.runs = runs;
    }

    @Override
    public RankingJob rank(Project project, RankingRequest request) throws TerrazzoException, IOException {
        String run = ChosenModel.of(runs, project, request.model()).run();
        List<ProjectImage> annotated = new ArrayList<>();
        List<ProjectImage> bare = new ArrayList<>();
        for (ProjectImage image : project.images()) {
            (isAnnotated(project, image) ? annotated : bare).add(image);
        }
        List<ProjectImage> candidates = request.images().isEmpty() ? bare : request.images();
        if (candidates.isEmpty()) {
            throw new BadInputException("Every image is annotated.", "Add images, or choose those to rank.");
        }
        annotated.removeAll(candidates);
        return new RankJob(
                project,
                run,
                candidates,
                annotated,
                request.count(),
                predicted(project, request.model(), run, candidates),
                drafts,
                images);
    }

    private static boolean isAnnotated(Project project, ProjectImage image) throws BadInputException, IOException {
        return Files.exists(project.annotationFile(image))
                && project.annotation(image)
                        .filter(document -> !document.regions().isEmpty())
                        .isPresent();
    }

    private Optional<ModelJob<Prediction>> predicted(
            Project project, String model, String run, List<ProjectImage> candidates)
            throws TerrazzoException, IOException {
        List<ProjectImage> missing = new ArrayList<>();
        for (ProjectImage image : candidates) {
            if (drafts.draft(project, image, run).isEmpty()) {
                missing.add(image);
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(drafts.predict(project, model, missing, false));
    }
}
