// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.ImportReport;
import org.terrazzo.dataset.spi.ImportRequest;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings images, and masks if there are any, into a project. */
@Command(
        name = "import",
        header = "Copies images into a project, with masks as their annotation where there are some.",
        description = {
            "An image that can't be read is told, and the others go on. Content that is there already stays as it is."
        },
        footer = {
            "",
            "Examples:",
            "  terrazzo import cells --images photos",
            "  terrazzo import cells --images photos --masks masks --mask-values '0=membrane,255=cell'",
            "  terrazzo import streets --images scenes --masks labels --ignore-value 11 --split test"
        })
final class ImportCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter project;

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "Folder of images; sub-folders count.")
    private Path images;

    @Option(
            names = "--masks",
            paramLabel = "DIR",
            description =
                    "Folder of index masks with their images' names (any extension, or followed by _mask or _label).")
    private Path masks;

    @Mixin
    private MaskOptions mask;

    @Option(
            names = "--split",
            paramLabel = "train|validation|test",
            description = "Where these images belong. Default: shared out by content, 70 : 20 : 10.")
    private Split split;

    ImportCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows; {@code images} counts all that the project has now. */
    record ImportView(int imported, int annotated, int alreadyThere, int images, List<Problem> problems) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project target = desk.open(project.folder());
        ImportReport report;
        try (WorkProgress progress = WorkProgress.on(desk, common.json())) {
            report = desk.services().formats().importer("masks").importInto(target, request(), progress);
        }
        desk.tell(report.problems());
        desk.show(common.json(), view(report, target), () -> desk.say(words(report, target)));
        return status(report);
    }

    private ImportRequest request() {
        return new ImportRequest(
                desk.terminal().path(images),
                Optional.ofNullable(masks).map(desk.terminal()::path),
                mask.values(),
                mask.ignored(),
                Optional.ofNullable(split));
    }

    private static ImportView view(ImportReport report, Project target) {
        return new ImportView(
                report.imported(),
                report.annotated(),
                report.alreadyThere(),
                target.images().size(),
                report.problems());
    }

    private static String words(ImportReport report, Project target) {
        return report.imported() + " images imported, " + report.alreadyThere() + " were there already, "
                + report.annotated() + " annotated, " + report.problems().size() + " problems; the project has "
                + target.images().size() + " images.";
    }

    /** Bad input only where nothing at all could be used. */
    private int status(ImportReport report) {
        if (desk.interruption().requested()) {
            return ExitStatus.STOPPED;
        }
        boolean nothing = report.imported() + report.alreadyThere() + report.annotated() == 0;
        return nothing && !report.problems().isEmpty() ? ExitStatus.BAD_INPUT : ExitStatus.DONE;
    }
}
