// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.ExportReport;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.storage.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes annotations for other programs. */
@Command(
        name = "export",
        header = "Writes a project's annotated images for other programs.",
        footer = {"", "Example:", "  terrazzo export cells --format masks for-python"})
final class ExportCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "masks: folders of images and of PNGs of class indices.")
    private String format;

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is not there yet, or is empty.")
    private Path target;

    ExportCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record ExportView(int exported, String folder, List<Problem> problems) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(parameter.folder());
        Path folder = desk.terminal().path(target);
        ExportReport report;
        try (WorkProgress progress = WorkProgress.on(desk, common.json())) {
            report = desk.services().formats().exporter(format).exportTo(project, folder, progress);
        }
        desk.tell(report.problems());
        desk.show(
                common.json(),
                new ExportView(report.exported(), folder.toString(), report.problems()),
                () -> desk.say(report.exported() + " images exported to " + folder));
        return desk.interruption().requested() ? ExitStatus.STOPPED : ExitStatus.DONE;
    }
}
