// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.AnalysisRequest;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures objects. */
@Command(
        name = "analyze",
        aliases = "analyse",
        header = "Finds the objects of each class in images and measures them.",
        description = {
            "Measures area, share, box, centroid, perimeter, circularity and mean intensity. Writes objects.csv,",
            "images.csv and an index PNG per image."
        },
        footer = {"", "Example:", "  terrazzo analyze cells --model latest --output counts --minimum-area 40 photos"})
final class AnalyzeCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ModelOption model;

    @Mixin
    private InputParameter inputs;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder for the tables and masks.")
    private Path output;

    @Option(names = "--minimum-area", paramLabel = "N", description = "Leaves out objects of fewer than N pixels.")
    private long minimumArea;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a report of one file, with sizes, as well.")
    private Path html;

    AnalyzeCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record AnalyzeView(
            String model,
            String job,
            int images,
            long objects,
            String objectTable,
            String imageTable,
            List<Problem> problems) {}

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Project project = desk.open(inputs.folder());
        AnalysisRequest request = new AnalysisRequest(
                model.name(), inputs.paths(desk), desk.terminal().path(output), minimumArea);
        ModelJob<Analysis> job = desk.services().prediction().analyse(project, request);
        Outcome outcome = desk.await(job.run(), common.json());
        if (!(outcome instanceof Outcome.Completed)) {
            return new JobShow(desk).unfinished(job.run().id(), outcome, common.json());
        }
        Analysis analysis = job.result();
        desk.tell(analysis.problems());
        if (html != null) {
            desk.services().reports().html(project, analysis, desk.terminal().path(html));
        }
        desk.show(
                common.json(),
                view(job.run().id(), analysis),
                () -> desk.say(analysis.objects() + " objects in " + analysis.images() + " images: "
                        + analysis.objectTable() + ", " + analysis.imageTable()));
        return ExitStatus.DONE;
    }

    private static AnalyzeView view(String job, Analysis analysis) {
        return new AnalyzeView(
                analysis.model(),
                job,
                analysis.images(),
                analysis.objects(),
                analysis.objectTable().toString(),
                analysis.imageTable().toString(),
                analysis.problems());
    }
}
