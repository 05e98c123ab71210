// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.testkit.ui.UiTime;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.ui.internal.train.TrainingStart;

/** Runs that took place elsewhere, shown in the real window. */
class RunViewTest {

    /** What a user does not notice. */
    private static final int UNNOTICED_MILLIS = 100;

    private static final int EPOCHS = 10_000;

    @TempDir
    private Path folder;

    private SampleWorkspace workspace;
    private final UiTime time = new UiTime();

    @BeforeEach
    void open() throws Exception {
        workspace = SampleWorkspace.in(folder, 0);
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    private void show(String run) {
        TrainingStart.in(workspace.window()).show(new RunRef(workspace.project(), run));
        time.until("the run is shown to its end", () -> shown(run));
        time.settle();
    }

    private boolean shown(String run) {
        String text = workspace.text();
        return text.contains(run + " \u201ca replay\u201d of discs")
                && (text.contains("Completed at") || text.contains("Failed: "));
    }

    private List<Chart> charts() {
        return SampleWorkspace.controls(workspace.window().getShell()).stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .filter(Control::isVisible)
                .toList();
    }

    @Test
    void tenThousandEpochsAreDrawnWithoutHoldingUpTheWindow() throws Exception {
        new RunFolderWriter(workspace.folder(), "run-001").epochs(3).completed();
        new RunFolderWriter(workspace.folder(), "run-002").epochs(EPOCHS).completed();
        show("run-001"); // loads classes, as nobody does twice
        time.forget();
        show("run-002");
        assertThat(workspace.text()).contains("Completed at epoch " + EPOCHS + ", step 40000 of 40000");
        assertThat(charts()).hasSize(4);
        Chart loss = charts().getFirst();
        assertThat(loss.getSeriesSet().getSeries("training").getXSeries())
                .hasSizeGreaterThan(400)
                .hasSizeLessThanOrEqualTo(1000);
        assertThat(time.longestMillis()).isLessThan(UNNOTICED_MILLIS);
    }

    static Stream<Cause> causes() {
        return Stream.of(
                new Cause.BadInput(),
                new Cause.OutOfMemory(Cause.Memory.HEAP),
                new Cause.OutOfMemory(Cause.Memory.NATIVE),
                new Cause.OutOfMemory(Cause.Memory.DEVICE),
                new Cause.OutOfMemory(Cause.Memory.LIMIT),
                new Cause.Killed("SIGKILL"),
                new Cause.Crashed(),
                new Cause.Diverged(),
                new Cause.Stalled(),
                new Cause.DiskFull(),
                new Cause.Lost());
    }

    @ParameterizedTest
    @MethodSource("causes")
    void aFailureIsBroughtBeforeTheEyesWithCauseEvidenceAndAdvice(Cause cause) throws Exception {
        new RunFolderWriter(workspace.folder(), "run-001")
                .epochs(12)
                .failed(cause, "This is what happened.", "This is what to do.");
        show("run-001");
        assertThat(workspace.tabs("Outcome").getSelection().getText()).isEqualTo("Outcome");
        assertThat(workspace.text())
                .contains("Failed: " + Phrases.cause(cause))
                .contains(cause.text())
                .contains("This is what happened.")
                .contains("This is what to do.")
                .contains("the last line of the log")
                .contains("900 MB at most, of 1.0 GB allowed");
    }

    @Test
    void whoReadsAdviceInAWindowNeedsNoShell() throws Exception {
        new RunFolderWriter(workspace.folder(), "run-001")
                .epochs(2)
                .failed(new Cause.Diverged(), "The loss is no number.", "Train again: --learning-rate 0.002.");
        show("run-001");
        assertThat(workspace.text())
                .contains("Train again: learning rate 0.002.")
                .doesNotContain("--");
    }

    @Test
    void aTrainingThatEndedEarlyIsCompleteAndSaysWhatItReached() throws Exception {
        new RunFolderWriter(workspace.folder(), "run-001").epochs(3).completed();
        show("run-001");
        ProgressBar bar = visible(ProgressBar.class).getFirst();
        assertThat(bar.getSelection()).isEqualTo(bar.getMaximum());
        workspace.tabs("Outcome").setSelection(2);
        time.settle();
        assertThat(workspace.text()).contains("Best validation   mean IoU").contains("at step 12");
    }

    @Test
    void whereThereIsNoRunThereAreWaysToOneAndNoEmptyCurves() throws Exception {
        new RunFolderWriter(workspace.folder(), "run-001").epochs(3).completed();
        show("run-001");
        assertThat(charts()).isNotEmpty();
        workspace.window().getService(IEclipseContext.class).remove(RunRef.class);
        time.until("the run is gone", () -> charts().isEmpty());
        assertThat(visible(Link.class)).extracting(Link::getText).anyMatch(text -> text.contains("No run to show"));
    }

    private <T extends Control> List<T> visible(Class<T> kind) {
        return SampleWorkspace.controls(workspace.window().getShell()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(Control::isVisible)
                .toList();
    }
}
