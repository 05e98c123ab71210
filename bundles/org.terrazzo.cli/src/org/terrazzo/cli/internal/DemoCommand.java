// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.demo.DemoListener;
import org.terrazzo.demo.DemoResult;
import org.terrazzo.demo.UnfinishedRunException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what Terrazzo does. */
@Command(
        name = "demo",
        header = "Draws a sample project, trains on it and writes a report, in three minutes.",
        description = {
            "It lives a user's story: train on three images, add one and train again, add more and train again from"
                    + " the",
            "last weights, predict images never seen, evaluate, analyse. Ends with the path of a report to look at."
        })
final class DemoCommand implements Callable<Integer> {

    private static final Path DEFAULT = Path.of("terrazzo-demo");

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder for the demo. Default: terrazzo-demo, or terrazzo-demo-2 where that is taken.")
    private Path folder;

    DemoCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record DemoView(String report, String project, double meanIou, List<RunView> runs) {}

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Path wanted = desk.terminal().path(folder == null ? DEFAULT : folder);
        try {
            DemoResult result = desk.services().demo().tell(wanted, new Narrator());
            List<RunRecord> runs = desk.services().runs().runs(result.project());
            DemoView view = new DemoView(
                    result.report().toString(),
                    result.project().toString(),
                    result.meanIou(),
                    runs.stream().map(RunView::of).toList());
            desk.show(common.json(), view, () -> desk.say(view.report()));
            return ExitStatus.DONE;
        } catch (UnfinishedRunException e) {
            return new JobShow(desk).unfinished(e.run(), e.outcome(), common.json());
        }
    }

    /** Shows the story as it goes on. */
    private final class Narrator implements DemoListener {

        @Override
        public void says(String sentence) {
            if (common.json()) {
                desk.warn(sentence);
            } else {
                desk.say(sentence);
            }
        }

        @Override
        public Outcome awaits(Run run) {
            return desk.await(run, common.json());
        }

        @Override
        public boolean cancelled() {
            return desk.interruption().requested();
        }
    }
}
