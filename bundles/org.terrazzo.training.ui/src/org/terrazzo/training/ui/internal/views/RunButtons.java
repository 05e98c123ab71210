// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.commands.Train;
import org.terrazzo.training.ui.internal.console.RunLog;
import org.terrazzo.training.ui.internal.live.FollowedRun;
import org.terrazzo.training.ui.internal.train.Choices;
import org.terrazzo.training.ui.internal.train.TrainingStart;

/** What can be done to the run that is shown. */
final class RunButtons {

    private ToolItem stop;
    private ToolItem kill;
    private ToolItem log;
    private Button resume;
    private Button again;
    private final IWorkbenchWindow window;
    private FollowedRun followed;
    private RunStory story;

    RunButtons(IWorkbenchWindow window) {
        this.window = window;
    }

    void create(Composite parent) {
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(bar);
        stop = item(bar, "Stop", "Saves a checkpoint and ends the run", () -> followed.stop());
        kill = item(bar, "Stop at Once", "Ends the run without saving", () -> kill(bar));
        log = item(bar, "Log", "Shows what the run has printed in the Console", () -> RunLog.show(story));
        enable();
    }

    private static ToolItem item(ToolBar bar, String name, String explanation, Runnable deed) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(name);
        item.setToolTipText(explanation);
        item.addListener(SWT.Selection, event -> deed.run());
        return item;
    }

    private void kill(ToolBar bar) {
        String question = "What " + followed.ref().id() + " learned since its last checkpoint is lost.";
        if (MessageDialog.openConfirm(bar.getShell(), "Stop at Once", question)) {
            followed.kill();
        }
    }

    void use(FollowedRun other) {
        followed = other;
        story = null;
        enable();
    }

    void show(RunStory now) {
        story = now;
        enable();
    }

    private void enable() {
        boolean live = story != null && !story.over();
        stop.setEnabled(live);
        kill.setEnabled(live);
        log.setEnabled(story != null);
        if (resume != null) {
            resume.setEnabled(story != null && unfinished(story));
            again.setEnabled(story != null && story.over());
        }
    }

    /** Whether it ended before all was done, and got somewhere. */
    private static boolean unfinished(RunStory story) {
        return story.state() instanceof RunState.Ended ended
                && !(ended.outcome() instanceof Outcome.Completed)
                && story.progress().step() > 0;
    }

    void createRemedies(Composite parent) {
        resume = remedy(parent, "Go On from the Last Checkpoint", Choices.NONE);
        again = new Button(parent, SWT.PUSH);
        again.setText("Train Again with Other Choices\u2026");
        again.addListener(
                SWT.Selection, event -> Train.ask(window, followed.ref().project()));
    }

    private Button remedy(Composite parent, String name, Choices choices) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(name);
        button.addListener(
                SWT.Selection,
                event -> TrainingStart.in(window)
                        .start(
                                followed.ref().project(),
                                choices.with(Choices.RESUME, followed.ref().id())));
        return button;
    }
}
