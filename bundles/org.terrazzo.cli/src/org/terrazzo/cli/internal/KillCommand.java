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

/** Ends a run by force. */
@Command(
        name = "kill",
        header = "Ends a run and all of its processes at once, wherever it was started.",
        description = "The last saved checkpoint stays.")
final class KillCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private RunParameter run;

    KillCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        Project project = desk.open(run.folder());
        String user = "the user (terrazzo kill)";
        Run ended = desk.services().runs().kill(project.folder(), run.name(), user);
        desk.awaitQuietly(ended);
        RunShow show = new RunShow(desk, project.folder());
        RunRecord record = desk.services().runs().find(project.folder(), ended.id());
        desk.show(common.json(), RunView.of(record), () -> show.tell(record));
        return ExitStatus.DONE;
    }
}
