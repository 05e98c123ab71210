// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.prediction.ranking.Ranking;
import org.terrazzo.prediction.ranking.RankingJob;
import org.terrazzo.prediction.ranking.RankingRequest;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which images to annotate next. */
@Command(
        name = "rank",
        header = "Ranks the images that are not annotated by how much a model would learn from them.",
        description = {
            "Uncertain images come first, and among them those that are unlike what is annotated or stands before them.",
            "Drafts of the images are kept in the project's predictions."
        },
        footer = {"", "Example:", "  terrazzo rank cells --model latest --count 10"})
final class RankCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Mixin
    private ModelOption model;

    @Option(names = "--count", paramLabel = "N", defaultValue = "10", description = "How many. Default: 10.")
    private int count;

    RankCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record RankView(String model, List<ImageView> images, List<Problem> problems) {}

    record ImageView(String image, double uncertainty, double novelty) {}

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Project project = desk.open(parameter.folder());
        RankingJob job = desk.services()
                .ranking()
                .rank(project, new RankingRequest(model.name(), List.of(), Math.max(1, count)));
        if (job.run().isPresent()) {
            Outcome outcome = desk.await(job.run().get(), common.json());
            desk.explain(job.run().get().id(), outcome);
        }
        Ranking ranking = job.result();
        desk.tell(ranking.problems());
        desk.show(common.json(), view(ranking), () -> tell(ranking));
        return ExitStatus.DONE;
    }

    private static RankView view(Ranking ranking) {
        return new RankView(
                ranking.run(),
                ranking.images().stream()
                        .map(i -> new ImageView(i.image().path(), i.uncertainty(), i.novelty()))
                        .toList(),
                ranking.problems());
    }

    private void tell(Ranking ranking) {
        Table table = new Table("image", "uncertainty", "novelty");
        ranking.images()
                .forEach(i -> table.row(i.image().path(), Shares.ratio(i.uncertainty()), Shares.ratio(i.novelty())));
        table.lines().forEach(desk::say);
    }
}
