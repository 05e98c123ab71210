// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a saved project back. */
@Command(name = "restore", header = "Brings a project back from a backup, into a new folder.")
final class RestoreCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "What terrazzo backup wrote.")
    private Path file;

    @Parameters(index = "1", paramLabel = "PROJECT", description = "A folder that is not there yet, or is empty.")
    private Path folder;

    RestoreCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record RestoreView(String project, int images, int runs) {}

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project;
        try (WorkProgress progress = WorkProgress.on(desk, common.json())) {
            project = desk.services()
                    .backups()
                    .restore(desk.terminal().path(file), desk.terminal().path(folder), progress);
        }
        int runs = desk.services().runs().runs(project.folder()).size();
        RestoreView view =
                new RestoreView(project.folder().toString(), project.images().size(), runs);
        desk.show(
                common.json(),
                view,
                () -> desk.say(
                        "Restored " + view.project() + ": " + view.images() + " images, " + view.runs() + " runs"));
        return ExitStatus.DONE;
    }
}
