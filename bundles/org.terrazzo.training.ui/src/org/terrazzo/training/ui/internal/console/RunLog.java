// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.console;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.MessageConsole;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.RunFiles;

/** What a run prints, in the Console view, as it prints it. */
public final class RunLog extends MessageConsole {

    /** Characters that are kept; what is older stays in the files. */
    private static final int KEPT = 400_000;

    private final RunFiles files;
    private final LogFollower follower;

    private RunLog(RunStory story) {
        super("Log of " + story.id() + " of " + story.files().project().getFileName(), null);
        this.files = story.files();
        setWaterMarks(KEPT, KEPT + KEPT / 4);
        this.follower = new LogFollower(files, newMessageStream());
    }

    /** Shows the log of a run; the one that is there already if there is one. */
    public static void show(RunStory story) {
        IConsoleManager consoles = ConsolePlugin.getDefault().getConsoleManager();
        RunLog log = find(consoles, story.files()).orElseGet(() -> open(consoles, story));
        consoles.showConsoleView(log);
    }

    private static Optional<RunLog> find(IConsoleManager consoles, RunFiles files) {
        return Arrays.stream(consoles.getConsoles())
                .filter(RunLog.class::isInstance)
                .map(RunLog.class::cast)
                .filter(log -> log.files.equals(files))
                .findFirst();
    }

    private static RunLog open(IConsoleManager consoles, RunStory story) {
        RunLog log = new RunLog(story);
        consoles.addConsoles(new IConsole[] {log});
        log.follower.start();
        return log;
    }

    @Override
    protected void dispose() {
        follower.close();
        super.dispose();
    }
}
