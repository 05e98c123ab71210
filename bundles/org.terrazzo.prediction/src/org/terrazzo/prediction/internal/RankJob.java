// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.draft.Uncertainty;
import org.terrazzo.prediction.ranking.Ranking;
import org.terrazzo.prediction.ranking.Ranking.RankedImage;
import org.terrazzo.prediction.ranking.RankingJob;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;

/** A ranking under way. */
record RankJob(
        Project project,
        String model,
        List<ProjectImage> candidates,
        List<ProjectImage> annotated,
        int count,
        Optional<ModelJob<Prediction>> prediction,
        DraftService drafts,
        ImageOpener opener)
        implements RankingJob {

    /** Of the annotated images, so many stand for all: each has to be read. */
    private static final int MOST_ANNOTATED = 100;

    @Override
    public Optional<Run> run() {
        return prediction.map(ModelJob::run);
    }

    @Override
    public Ranking result() throws TerrazzoException, IOException {
        List<Problem> problems = new ArrayList<>();
        if (prediction.isPresent()) {
            problems.addAll(prediction.get().result().problems());
        }
        List<FarthestFirst.Candidate> known = new ArrayList<>();
        for (ProjectImage image : candidates) {
            Optional<Draft> draft = drafts.draft(project, image, model);
            if (draft.isPresent()) {
                add(known, image, draft.get(), problems);
            }
        }
        if (known.isEmpty() && prediction.isPresent()) {
            throw Chronicle.nothing(prediction.get().run());
        }
        List<RankedImage> ranked = new FarthestFirst(known, seen()).first(count);
        return new Ranking(model, ranked, problems);
    }

    private void add(List<FarthestFirst.Candidate> known, ProjectImage image, Draft draft, List<Problem> problems)
            throws IOException {
        try {
            float[] looks = Looks.of(project.file(image), image, opener);
            double uncertainty = MostUncertain.of(draft.uncertainty(draft.box(), Uncertainty.ENTROPY));
            known.add(new FarthestFirst.Candidate(image, uncertainty, looks));
        } catch (TerrazzoException e) {
            problems.add(new Problem(image.path(), e.getMessage()));
        }
    }

    private List<float[]> seen() throws IOException {
        List<float[]> seen = new ArrayList<>();
        int stride = Math.max(1, Math.ceilDiv(annotated.size(), MOST_ANNOTATED));
        for (int i = 0; i < annotated.size(); i += stride) {
            ProjectImage image = annotated.get(i);
            try {
                seen.add(Looks.of(project.file(image), image, opener));
            } catch (TerrazzoException unreadable) {
                // Another image stands for it: it is asked only what has been seen already.
                continue;
            }
        }
        return seen;
    }
}
