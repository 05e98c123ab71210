// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.ranking.Ranking;
import org.terrazzo.prediction.ranking.Ranking.RankedImage;
import org.terrazzo.prediction.ranking.RankingJob;
import org.terrazzo.prediction.ranking.RankingRequest;
import org.terrazzo.prediction.ranking.RankingService;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;

/** Which images to annotate next. */
class RankTest {

    @TempDir
    private Path folder;

    private Project project;
    private StagedRuns runs;
    private RankingService ranking;

    @BeforeEach
    void train() throws Exception {
        project = SmallProject.in(folder.resolve("project"));
        runs = new StagedRuns(project);
        runs.trained("run-001", null, Map.of());
        ranking = RankingService.using(DraftService.using(runs), new ImageIoOpener(), runs);
    }

    private void image(String name, int grey) throws Exception {
        project.add(SmallProject.image(folder.resolve(name), grey), name);
    }

    /** Does what the child would, with the same uncertainty everywhere in an image. */
    private Ranking finish(RankingJob job, Map<String, Integer> uncertainty) throws Exception {
        Job.Predict asked = (Job.Predict) runs.launched.job;
        for (Job.Input input : asked.images()) {
            Path output = Path.of(asked.output());
            int side = SmallProject.SIDE;
            IndexMasks.write(output.resolve(input.name() + ".png"), LabelRaster.filled(side, side, 0));
            IndexMasks.write(
                    output.resolve(input.name() + ".uncertainty.png"),
                    LabelRaster.filled(side, side, uncertainty.get(input.name())));
            runs.launched.imageDone(input.name());
        }
        runs.launched.complete();
        return job.result();
    }

    private static List<String> names(Ranking ranking) {
        return ranking.images().stream()
                .map(RankedImage::image)
                .map(ProjectImage::path)
                .toList();
    }

    @Test
    void uncertainImagesComeFirstButNotTheSameOnesAgainAndAgain() throws Exception {
        for (int n = 0; n < 3; n++) {
            image("dark" + n + ".png", 10 + n);
        }
        image("middle.png", 120);
        image("bright.png", 240);
        RankingJob job = ranking.rank(project, new RankingRequest("run-001", List.of(), 4));

        Ranking found = finish(
                job,
                Map.of("dark0.png", 250, "dark1.png", 240, "dark2.png", 230, "middle.png", 100, "bright.png", 150));

        assertThat(names(found)).hasSize(4).startsWith("dark0.png", "bright.png", "middle.png");
        assertThat(found.images().getFirst().uncertainty()).isEqualTo(250 / 255.0);
        assertThat(found.images().get(3).novelty())
                .as("it looks like the first one")
                .isZero();
    }

    @Test
    void whatLooksLikeAnAnnotatedImageComesLater() throws Exception {
        SmallProject.annotated(project, SmallProject.image(folder.resolve("known.png"), 10), Split.TRAIN);
        image("dark.png", 11);
        image("bright.png", 240);
        image("middle.png", 120);
        RankingJob job = ranking.rank(project, new RankingRequest("run-001", List.of(), 3));

        Ranking found = finish(job, Map.of("dark.png", 200, "bright.png", 210, "middle.png", 20));

        assertThat(names(found)).containsExactly("bright.png", "middle.png", "dark.png");
    }

    @Test
    void draftsThatAreThereAreNotPredictedAgain() throws Exception {
        image("a.png", 10);
        image("b.png", 200);
        finish(ranking.rank(project, new RankingRequest("run-001", List.of(), 2)), Map.of("a.png", 10, "b.png", 20));
        image("c.png", 100);

        RankingJob second = ranking.rank(project, new RankingRequest("run-001", List.of(), 3));
        assertThat(((Job.Predict) runs.launched.job).images())
                .extracting(Job.Input::name)
                .containsExactly("c.png");
        assertThat(finish(second, Map.of("c.png", 30)).images()).hasSize(3);

        RankingJob third = ranking.rank(project, new RankingRequest("run-001", List.of(), 3));
        assertThat(third.run()).isEmpty();
        assertThat(third.result().images()).hasSize(3);
    }

    @Test
    void whereEveryImageIsAnnotatedThereIsNothingToRank() throws Exception {
        SmallProject.annotated(project, SmallProject.image(folder.resolve("known.png"), 10), Split.TRAIN);

        assertThatThrownBy(() -> ranking.rank(project, new RankingRequest("run-001", List.of(), 3)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Every image is annotated");
    }
}
