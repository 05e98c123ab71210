// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.BackupReport;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves a project in one file. */
@Command(name = "backup", header = "Saves a project, with its images, annotations and runs, in one zip file.")
final class BackupCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Parameters(index = "1", paramLabel = "FILE.zip", description = "A file that is not there yet.")
    private Path file;

    BackupCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows; bytes before compression. */
    record BackupView(String file, int files, long bytes) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(parameter.folder());
        Path zip = desk.terminal().path(file);
        BackupReport report;
        try (WorkProgress progress = WorkProgress.on(desk, common.json())) {
            report = desk.services().backups().backup(project, zip, progress);
        }
        desk.show(
                common.json(),
                new BackupView(zip.toString(), report.files(), report.bytes()),
                () -> desk.say(report.files() + " files, " + Sizes.text(report.bytes()) + ", saved in " + zip));
        return ExitStatus.DONE;
    }
}
