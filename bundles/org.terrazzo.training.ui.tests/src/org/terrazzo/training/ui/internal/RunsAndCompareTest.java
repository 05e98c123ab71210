// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtchart.Chart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.testkit.ui.UiTime;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.ui.internal.train.TrainingStart;

/** Three runs in the table; two of them side by side. */
class RunsAndCompareTest {

    @TempDir
    private Path folder;

    private static final int STEPS = 6;

    private SampleWorkspace workspace;
    private final UiTime time = new UiTime();

    @BeforeEach
    void open() throws Exception {
        workspace = SampleWorkspace.in(folder, 0);
        new RunFolderWriter(workspace.folder(), "run-001").epochs(3).completed();
        new RunFolderWriter(workspace.folder(), "run-002").epochs(30).completed();
        new RunFolderWriter(workspace.folder(), "run-003")
                .epochs(5)
                .failed(new Cause.Diverged(), "The loss is no number.", "Try a smaller rate.");
        TrainingStart.in(workspace.window()).show(new RunRef(workspace.project(), "run-001"));
        workspace.window().getActivePage().showView("org.terrazzo.training.ui.runs");
        time.until("the runs are listed", () -> runs().getItemCount() == 3);
    }

    @AfterEach
    void close() throws Exception {
        IWorkbenchPage page = workspace.window().getActivePage();
        Arrays.stream(page.getViewReferences())
                .filter(view -> view.getId().equals("org.terrazzo.training.ui.compare"))
                .forEach(page::hideView);
        workspace.close();
    }

    private Table runs() {
        return tables().stream()
                .filter(table -> table.getColumn(0).getText().equals("Run"))
                .findFirst()
                .orElseThrow();
    }

    private List<Table> tables() {
        return SampleWorkspace.controls(workspace.window().getShell()).stream()
                .filter(control -> control instanceof Table table && table.getColumnCount() > 0)
                .map(Table.class::cast)
                .toList();
    }

    private List<String> column(int column) {
        return Arrays.stream(runs().getItems())
                .map(item -> item.getText(column))
                .toList();
    }

    @Test
    void theNewestRunIsFirstAndAClickSortsOtherwise() {
        assertThat(column(0)).containsExactly("run-003", "run-002", "run-001");
        assertThat(column(2)).containsExactly("Failed", "Completed", "Completed");
        assertThat(column(3)).containsExactly("Diverged", "", "");
        runs().getColumn(STEPS).notifyListeners(SWT.Selection, new Event());
        assertThat(column(STEPS)).containsExactly("12", "20", "120");
        runs().getColumn(0).notifyListeners(SWT.Selection, new Event());
        runs().getColumn(0).notifyListeners(SWT.Selection, new Event());
        assertThat(column(0)).containsExactly("run-003", "run-002", "run-001");
    }

    @Test
    void theFilterLooksIntoAllColumns() {
        Text filter = SampleWorkspace.controls(runs().getParent().getParent()).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .findFirst()
                .orElseThrow();
        filter.setText("diverged");
        time.settle();
        assertThat(column(0)).containsExactly("run-003");
        filter.setText("");
        assertThat(column(0)).hasSize(3);
    }

    @Test
    void twoRunsLieOverEachOther() {
        runs().setSelection(new int[] {column(0).indexOf("run-001"), column(0).indexOf("run-002")});
        runs().notifyListeners(SWT.Selection, new Event());
        button("Compare").notifyListeners(SWT.Selection, new Event());
        time.until("the runs are compared", () -> workspace.text().contains("run-001 \u2192 run-002"));
        assertThat(chart().getSeriesSet().getSeries("run-001")).isNotNull();
        assertThat(chart().getSeriesSet().getSeries("run-002")).isNotNull();
        assertThat(chart("Loss").getAxisSet().getYAxis(0).getRange().lower).isLessThanOrEqualTo(lowest(chart("Loss")));
        CTabFolder tabs = workspace.tabs("Images and annotations");
        tabs.setSelection(1);
        time.settle();
        assertThat(classes()).containsExactly("background", "disc", "ring", "Mean of the classes");
    }

    @Test
    void whatWasCorrectedIsShownBesideWhatWasScored() throws Exception {
        corrected("run-001", 800, 400);
        corrected("run-002", 90);
        workspace.service(OpenProjects.class).changed(workspace.project());
        time.until("the corrections are listed", () -> column(9).equals(List.of("", "90", "1,200")));
        assertThat(column(10)).containsExactly("", "90", "600");
        Chart chart = chart("What was corrected");
        assertThat(chart.isVisible()).isTrue();
        assertThat(values(chart, "corrected pixels per image")).containsExactly(600, 90);
        assertThat(values(chart, "corrected pixels in total")).containsExactly(1200, 90);
        assertThat(values(chart, "mean IoU")).hasSize(3);
    }

    private static double[] values(Chart chart, String series) {
        return chart.getSeriesSet().getSeries(series).getYSeries();
    }

    /** As it is counted when documents are compared with drafts. */
    private void corrected(String run, int... pixels) throws Exception {
        String images = IntStream.range(0, pixels.length)
                .mapToObj(i -> "{\"image\": \"%d.png\", \"annotation\": \"%d\", \"corrected\": %d, \"labelled\": 4096}"
                        .formatted(i, i, pixels[i]))
                .collect(Collectors.joining(", "));
        Path drafts = Files.createDirectories(
                workspace.folder().resolve("predictions").resolve(run));
        Files.writeString(drafts.resolve("corrections.json"), "{\"formatVersion\": 1, \"images\": [" + images + "]}");
    }

    private Button button(String name) {
        return SampleWorkspace.controls(workspace.window().getShell()).stream()
                .filter(control ->
                        control instanceof Button button && button.getText().equals(name))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Chart chart() {
        return chart("Mean IoU");
    }

    private static double lowest(Chart chart) {
        return Arrays.stream(chart.getSeriesSet().getSeries())
                .flatMapToDouble(series -> Arrays.stream(series.getYSeries()))
                .min()
                .orElseThrow();
    }

    private Chart chart(String title) {
        return SampleWorkspace.controls(workspace.window().getShell()).stream()
                .filter(control -> control instanceof Chart chart
                        && chart.getTitle().getText().startsWith(title))
                .map(Chart.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> classes() {
        Table table = tables().stream()
                .filter(each -> each.getColumn(0).getText().startsWith("IoU at"))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, table.getItemCount())
                .mapToObj(table::getItem)
                .map(TableItem::getText)
                .toList();
    }
}
