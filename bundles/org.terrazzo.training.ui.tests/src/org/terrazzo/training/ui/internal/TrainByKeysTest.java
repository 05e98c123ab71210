// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.ui.internal.train.Choices;
import org.terrazzo.training.ui.internal.train.LastChoices;

/** Trains a small project by the keyboard, in a real child. */
class TrainByKeysTest {

    @TempDir
    private Path folder;

    private SampleWorkspace workspace;
    private final UiTime time = new UiTime();

    @BeforeEach
    void open() throws Exception {
        workspace = SampleWorkspace.in(folder, 5);
        LastChoices.keep(
                workspace.project(),
                Choices.NONE
                        .with(Choices.BUDGET, "steps")
                        .with(Choices.AMOUNT, "6")
                        .with(Choices.CROP, "32")
                        .with(Choices.WIDTH, "4")
                        .with(Choices.DEPTH, "2"));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    private void press(int... keys) {
        for (int key : keys) {
            post(SWT.KeyDown, key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            post(SWT.KeyUp, keys[i]);
        }
        time.settle();
    }

    private static void post(int type, int key) {
        Event event = new Event();
        event.type = type;
        event.keyCode = key;
        if (key == SWT.CR) {
            event.character = SWT.CR;
        }
        Display.getCurrent().post(event);
    }

    private List<RunRecord> runs() throws Exception {
        return workspace.service(RunService.class).runs(workspace.folder());
    }

    /** The dialog has an event loop of its own, in which this is called until the plan is there. */
    private void acceptWhenPlanned() {
        Shell dialog = SampleWorkspace.shell("Train discs").orElse(null);
        if (dialog != null && train(dialog).isEnabled()) {
            press(SWT.CR);
        } else {
            Display.getCurrent().timerExec(50, this::acceptWhenPlanned);
        }
    }

    /** Reads what the dialog says, and gives up. */
    private void readAndCancel(StringBuilder said) {
        Shell dialog = SampleWorkspace.shell("Train empty").orElse(null);
        String text = dialog == null ? "" : String.join("\n", SampleWorkspace.texts(dialog));
        if (text.contains("Annotate")) {
            said.append(text).append(train(dialog).isEnabled());
            dialog.close();
        } else {
            Display.getCurrent().timerExec(50, () -> readAndCancel(said));
        }
    }

    private static Button train(Shell dialog) {
        return SampleWorkspace.controls(dialog).stream()
                .filter(control ->
                        control instanceof Button button && button.getText().equals("Train"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void trainAndTrainAgainByKeys() throws Exception {
        acceptWhenPlanned();
        press(SWT.CTRL, SWT.F9);
        time.until("the first run is complete", () -> workspace.text().contains("Completed at epoch"));
        assertThat(workspace.text()).contains("run-001 of discs").contains("step 6 of 6");
        press(SWT.F9);
        time.until("the second run is shown", () -> workspace.text().contains("run-002 of discs"));
        time.until("the second run is complete", () -> workspace.text().contains("Completed at epoch"));
        assertThat(runs()).extracting(RunRecord::outcome).containsExactly("COMPLETED", "COMPLETED");
        assertThat(runs()).extracting(RunRecord::steps).containsExactly(6, 6);
        Path previews = runs().getLast().files().previews();
        assertThat(previews).exists();
        assertThat(Files.readString(previews)).contains(".prediction.png");
    }

    @Test
    void whatWouldSpoilTheRunIsSaidBeforeIt() throws Exception {
        workspace.close();
        workspace = SampleWorkspace.in(folder, "empty", 0);
        StringBuilder said = new StringBuilder();
        readAndCancel(said);
        press(SWT.CTRL, SWT.F9);
        time.until("the dialog was read", () -> !said.isEmpty());
        assertThat(said.toString()).contains("no annotated image").endsWith("false");
        assertThat(runs()).isEmpty();
    }
}
