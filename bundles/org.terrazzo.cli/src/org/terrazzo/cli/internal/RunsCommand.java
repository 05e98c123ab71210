// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists trainings. */
@Command(
        name = "runs",
        header = "Lists a project's trainings, the oldest first.",
        description = {"images: for training+validation+test. mean IoU: the best of the validation images."})
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
        List<RunRecord> runs = desk.services().runs().runs(project.folder());
        List<RunRecord> jobs = desk.services().runs().jobs(project.folder());
        RunsView view = new RunsView(project.folder().toString(), views(runs), views(jobs));
        desk.show(common.json(), view, () -> tell(runs));
        return ExitStatus.DONE;
    }

    private static List<RunView> views(List<RunRecord> runs) {
        return runs.stream().map(RunView::of).toList();
    }

    private void tell(List<RunRecord> runs) {
        if (runs.isEmpty()) {
            desk.say("No training yet. terrazzo train " + Terminal.typed(parameter.folder()) + " starts one.");
        } else {
            RunTable.lines(runs).forEach(desk::say);
        }
    }
}
