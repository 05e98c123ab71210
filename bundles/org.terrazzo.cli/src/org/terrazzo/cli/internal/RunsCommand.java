// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
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
            "the training's own process took. changed: since the training before; terrazzo compare tells all of it."
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
    record RunsView(String project, List<RunView> runs, List<RunView> jobs) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(parameter.folder());
        List<RunRow> rows = desk.services().history().rows(project.folder());
        RunsView view = new RunsView(
                project.folder().toString(),
                rows.stream().map(RunView::of).toList(),
                desk.services().runs().jobs(project.folder()).stream()
                        .map(RunView::of)
                        .toList());
        desk.show(common.json(), view, () -> tell(rows));
        return ExitStatus.DONE;
    }

    private void tell(List<RunRow> rows) {
        if (rows.isEmpty()) {
            desk.say("No training yet. terrazzo train " + Terminal.typed(parameter.folder()) + " starts one.");
        } else {
            RunTable.lines(rows).forEach(desk::say);
        }
    }
}
