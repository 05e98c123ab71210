// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.testkit.ui.UiTime;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;

/** The workbench is asked to close while a real child trains. */
class ClosingQuestionTest {

    private static final int LOOK_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private SampleWorkspace workspace;
    private WatchedRuns runs;
    private Run run;
    private final UiTime time = new UiTime();

    @BeforeEach
    void train() throws Exception {
        workspace = SampleWorkspace.in(folder, 5);
        runs = workspace.service(WatchedRuns.class);
        TrainingOptions endless = TrainingOptions.builder()
                .steps(1_000_000)
                .crop(32)
                .width(4)
                .depth(2)
                .build();
        run = runs.find(runs.start(workspace.project(), endless)).orElseThrow();
        time.until("the run is in the Progress view", () -> job() != null);
    }

    @AfterEach
    void close() throws Exception {
        workspace.service(RunService.class).kill(workspace.folder(), run.id(), "the test");
        run.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        workspace.close();
    }

    private Job job() {
        for (Job job : Job.getJobManager().find(null)) {
            if (job instanceof RunJob && job.getName().contains(run.id())) {
                return job;
            }
        }
        return null;
    }

    private boolean closes(String answer) {
        answer(answer);
        return new ClosingQuestion(runs).preShutdown(workspace.window().getWorkbench(), false);
    }

    /** The question has an event loop of its own, in which this is called. */
    private void answer(String answer) {
        Shell question = SampleWorkspace.shell("A Run Is Under Way").orElse(null);
        if (question == null) {
            Display.getCurrent().timerExec(LOOK_MILLIS, () -> answer(answer));
            return;
        }
        SampleWorkspace.controls(question).stream()
                .filter(control ->
                        control instanceof Button button && button.getText().equals(answer))
                .findFirst()
                .orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void theRunGoesOnInTheBackground() {
        assertThat(closes("Go On in the Background")).isTrue();
        time.until("it has left the Progress view", () -> job() == null);
        assertThat(run.outcome()).isNotDone();
    }

    @Test
    void theRunIsStoppedWithACheckpoint() {
        assertThat(closes("Stop and Save")).isTrue();
        assertThat(run.outcome()).isCompletedWithValueMatching(outcome -> outcome instanceof Outcome.Stopped);
        assertThat(run.files().last()).isDirectory();
    }

    @Test
    void cancelledNothingHappens() {
        assertThat(closes("Cancel")).isFalse();
        assertThat(job()).isNotNull();
        assertThat(run.outcome()).isNotDone();
    }

    @Test
    void cancellingItInTheProgressViewStopsIt() {
        job().cancel();
        time.until("the run has ended", () -> run.outcome().isDone());
        assertThat(run.outcome()).isCompletedWithValueMatching(outcome -> outcome instanceof Outcome.Stopped);
    }
}
