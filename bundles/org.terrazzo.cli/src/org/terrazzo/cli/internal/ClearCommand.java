// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.ClearReport;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Deletes runs or annotations. */
@Command(
        name = "clear",
        header = "Deletes a project's runs with their models, its annotations, or both.",
        description = {"Images, classes and splits stay. There is no way back: terrazzo backup saves a project first."})
final class ClearCommand implements Callable<Integer> {

    private final Desk desk;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Option(names = "--runs", description = "Deletes all runs, and the jobs that used their models.")
    private boolean runs;

    @Option(names = "--annotations", description = "Deletes everything that was drawn or imported as masks.")
    private boolean annotations;

    @Option(names = "--yes", description = "Says that this is meant.")
    private boolean yes;

    ClearCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows: how many were deleted. */
    record ClearView(int runs, int jobs, int annotations) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        if (!runs && !annotations) {
            throw wrong("Say what to clear: --runs, --annotations or both.");
        }
        Project project = desk.open(parameter.folder());
        if (!yes) {
            throw wrong("This would delete " + victims(project) + " of " + project.folder()
                    + ". With --yes it does so; nothing was deleted.");
        }
        ClearReport report = desk.services().backups().clear(project, runs, annotations);
        ClearView view = new ClearView(report.runs(), report.jobs(), report.annotations());
        desk.show(
                common.json(),
                view,
                () -> desk.say("Deleted " + view.runs() + " runs, " + view.jobs() + " jobs and " + view.annotations()
                        + " annotations."));
        return ExitStatus.DONE;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String victims(Project project) throws BadInputException, IOException {
        List<String> victims = new ArrayList<>();
        if (runs) {
            victims.add(desk.services().runs().runs(project.folder()).size() + " runs");
            victims.add(desk.services().runs().jobs(project.folder()).size() + " jobs");
        }
        if (annotations) {
            victims.add("the annotations of " + project.statistics().annotated() + " images");
        }
        return String.join(", ", victims);
    }
}
