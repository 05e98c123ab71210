// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a run cleanly. */
@Command(name = "stop", header = "Asks a run to save a checkpoint and end, wherever it was started, and waits for it.")
final class StopCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private RunParameter run;

    StopCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(run.folder());
        String user = "the user (terrazzo stop)";
        Run ended = desk.services().runs().stop(project.folder(), run.name(), user);
        desk.awaitQuietly(ended);
        RunShow show = new RunShow(desk, project.folder());
        RunRecord record = desk.services().runs().find(project.folder(), ended.id());
        desk.show(common.json(), RunView.of(record), () -> show.tell(record));
        return ExitStatus.DONE;
    }
}
