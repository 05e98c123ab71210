// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.corrections.CorrectedRun;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.history.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists trainings. */
@Command(
        name = "runs",
        header = "Lists a project's trainings, the oldest first.",
        description = {
            "images: for training+validation+test. mean IoU: the best of the validation images. memory: the most that",
            "the training's own process took. changed: since the training before; terrazzo compare tells all of it.",
            "corrected: pixels that had to be corrected of what the model predicted, per image; where that number no",
            "longer falls and the mean IoU no longer rises, annotating more does not pay."
        })
final class RunsCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    RunsCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows; jobs are predictions, evaluations and analyses. */
    record RunsView(String project, List<RunView> runs, List<RunView> jobs, List<CorrectionsView> corrections) {}

    /**
     * What was corrected of one training's predictions.
     *
     * @param perImage pixels of an image, on average; null without images
     */
    record CorrectionsView(
            String run, double meanIou, int trained, long corrected, Double perImage, List<ImageView> images) {}

    record ImageView(String image, long corrected, long labelled) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(parameter.folder());
        List<RunRow> rows = desk.services().history().rows(project.folder());
        List<CorrectedRun> corrected = desk.services().corrections().of(project);
        RunsView view = new RunsView(
                project.folder().toString(),
                rows.stream().map(RunView::of).toList(),
                desk.services().runs().jobs(project.folder()).stream()
                        .map(RunView::of)
                        .toList(),
                corrected.stream().map(RunsCommand::view).toList());
        desk.show(common.json(), view, () -> tell(rows, corrected));
        return ExitStatus.DONE;
    }

    private static CorrectionsView view(CorrectedRun run) {
        return new CorrectionsView(
                run.run(),
                run.meanIou(),
                run.trained(),
                run.corrected(),
                run.images() == 0 ? null : run.perImage(),
                run.corrections().images().stream()
                        .map(image -> new ImageView(image.image(), image.corrected(), image.labelled()))
                        .toList());
    }

    private void tell(List<RunRow> rows, List<CorrectedRun> corrected) {
        if (rows.isEmpty()) {
            desk.say("No training yet. terrazzo train " + Terminal.typed(parameter.folder()) + " starts one.");
        } else {
            RunTable.lines(rows).forEach(desk::say);
            tellCorrected(corrected.stream().filter(run -> run.images() > 0).toList());
        }
    }

    private void tellCorrected(List<CorrectedRun> corrected) {
        if (!corrected.isEmpty()) {
            desk.say("");
            Table table = new Table("run", "mean IoU", "images corrected", "pixels", "per image");
            corrected.forEach(run -> table.row(
                    run.run(), Shares.ratio(run.meanIou()), run.images(), run.corrected(), Math.round(run.perImage())));
            table.lines().forEach(desk::say);
        }
    }
}
