// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.terrazzo.dataset.Project;
import org.terrazzo.demo.SoakListener;
import org.terrazzo.demo.SoakReport;
import org.terrazzo.storage.TerrazzoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains again and again, with faults. */
@Command(
        name = "soak",
        header = "Trains many times in a row on a copy of a project, with faults, and shows that nothing is kept.",
        description = {
            "Begins with three annotated images and adds one before each training; every third training is killed, told to"
                    + " end or made to diverge. The project itself is only read; the copy is removed afterwards."
        })
final class SoakCommand implements Callable<Integer> {

    private static final String ROW = "%-9s %6s  %-18s %-18s %7s %9s %7s %5s  %s";

    private final Desk desk;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many trainings, from 2. Default: ${DEFAULT-VALUE}.")
    private int runs;

    SoakCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record SoakView(boolean passed, List<SoakReport.Row> runs, List<String> troubles) {}

    @Override
    public Integer call() throws TerrazzoException, IOException {
        if (runs < 2 || runs > 10_000) {
            throw new ParameterException(spec.commandLine(), "--runs must be 2..10000, not " + runs);
        }
        Project project = desk.open(parameter.folder());
        Path copy = Files.createTempDirectory("terrazzo-soak-");
        try {
            return soak(project, copy);
        } finally {
            PathUtils.deleteDirectory(copy);
        }
    }

    private Integer soak(Project project, Path copy) throws TerrazzoException, IOException {
        if (!common.json()) {
            desk.say(ROW.formatted("run", "images", "fault", "outcome", "seconds", "memory", "threads", "files", ""));
        }
        SoakReport report = desk.services().soak().soak(project, copy, runs, new Follower());
        SoakView view = new SoakView(report.passed(), report.rows(), report.troubles());
        desk.show(common.json(), view, () -> tell(report));
        if (desk.interruption().requested()) {
            return ExitStatus.STOPPED;
        }
        return report.passed() ? ExitStatus.DONE : ExitStatus.RUN_FAILED;
    }

    private void tell(SoakReport report) {
        if (report.passed()) {
            desk.say("Every training ended as it had to, nothing was left behind, and this process holds what it held"
                    + " after the second.");
        }
        report.troubles().forEach(desk::warn);
    }

    private void tell(SoakReport.Row row) {
        desk.say(ROW.formatted(
                        row.run(),
                        row.images(),
                        row.fault(),
                        row.outcome(),
                        String.format(Locale.ROOT, "%.1f", row.seconds()),
                        Sizes.text(row.memory()),
                        row.threads(),
                        row.handles(),
                        row.asExpected() ? "" : "not as expected")
                .stripTrailing());
    }

    private final class Follower implements SoakListener {

        @Override
        public void ended(SoakReport.Row row) {
            if (!common.json()) {
                tell(row);
            }
        }

        @Override
        public boolean cancelled() {
            return desk.interruption().requested();
        }
    }
}
