// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunService;
import org.terrazzo.training.history.Curve;
import org.terrazzo.training.history.Curves;
import org.terrazzo.training.history.DatasetChange;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.ui.internal.ComparedRuns;
import org.terrazzo.training.ui.internal.PlanLines;
import org.terrazzo.training.ui.internal.Words;
import org.terrazzo.training.ui.internal.live.NewestOnly;
import org.terrazzo.training.ui.internal.views.CurveChart.Line;
import org.terrazzo.training.ui.internal.views.PlainTable.Row;

/** Two or more runs side by side: their curves, their classes, and what was different in plan and data. */
public final class CompareView {

    private static final int BRIEF = 24;

    private final RunService runs;
    private final RunHistory history;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(CompareView::daemon);
    private NewestOnly<Comparison> arrival;
    private Label title;
    private CurveChart loss;
    private CurveChart iou;
    private PlainTable classes;
    private PlainTable plan;
    private PlainTable images;
    private PlainTable pixels;
    private Composite area;
    private CTabFolder tabs;
    private ComparedRuns shown;

    @Inject
    public CompareView(@Service RunService runs, @Service RunHistory history) {
        this.runs = runs;
        this.history = history;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-compare");
        thread.setDaemon(true);
        return thread;
    }

    @PostConstruct
    void create(Composite parent) {
        area = parent;
        GridLayoutFactory.fillDefaults().margins(0, 4).spacing(0, 4).applyTo(parent);
        title = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(title);
        title.setText("Select two or more runs in the view Runs, and press Compare");
        tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        Composite curves = new Composite(tabs, SWT.NONE);
        curves.setLayout(new FillLayout(SWT.HORIZONTAL));
        iou = new CurveChart(curves, "Mean IoU in validation, by step", true);
        loss = new CurveChart(curves, "Loss in validation, by step", false);
        classes = new PlainTable(tabs);
        plan = new PlainTable(tabs);
        SashForm data = new SashForm(tabs, SWT.VERTICAL);
        images = new PlainTable(data);
        pixels = new PlainTable(data);
        tab("Curves", curves);
        tab("Classes", classes.control());
        tab("Plan", plan.control());
        tab("Images and annotations", data);
        tabs.setSelection(0);
        tabs.setVisible(false);
        arrival = new NewestOnly<>(parent, this::put);
        show(shown);
    }

    private void tab(String name, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(content);
    }

    @Inject
    void show(@Optional ComparedRuns compared) {
        shown = compared;
        if (compared != null && arrival != null) {
            title.setText("Reading " + String.join(", ", compared.ids()) + " \u2026");
            reading.execute(() -> read(compared));
        }
    }

    private void read(ComparedRuns compared) {
        try {
            arrival.accept(Comparison.read(compared, runs, history));
        } catch (IOException | BadInputException e) {
            ILog.of(CompareView.class).error("The runs cannot be compared.", e);
        }
    }

    private void put(Comparison comparison) {
        if (!comparison.runs().equals(shown)) {
            return;
        }
        appear();
        title.setText(title(comparison));
        title.requestLayout();
        iou.show(lines(comparison, Curves::meanIou));
        loss.show(lines(comparison, Curves::validationLoss));
        showClasses(comparison);
        showPlan(comparison);
        showData(comparison.difference().dataset());
    }

    private static String title(Comparison comparison) {
        RunComparison difference = comparison.difference();
        String summary = difference.summary();
        String what = summary.isEmpty() ? "nothing that a user would call a change" : summary;
        String warning = difference.sameValidation()
                ? ""
                : "\nThe validation images or their annotations are not the same: the scores say less than they seem to.";
        return difference.before().id() + " \u2192 " + difference.after().id() + ": " + what + warning;
    }

    private static List<Line> lines(Comparison comparison, Function<Curves, Curve> which) {
        List<Line> lines = new ArrayList<>();
        for (RunStory story : comparison.stories()) {
            Curve curve = which.apply(story.curves());
            if (!curve.points().isEmpty()) {
                lines.add(new Line(story.id(), Look.line(lines.size()), curve));
            }
        }
        return lines;
    }

    private void showClasses(Comparison comparison) {
        List<String> columns = new ArrayList<>(List.of("IoU at the best validation"));
        comparison.stories().forEach(story -> columns.add(story.id()));
        columns.add("Gain");
        List<Row> rows = new ArrayList<>();
        comparison.difference().scores().forEach(change -> rows.add(row(comparison, change.index(), change)));
        rows.add(row(comparison, -1, comparison.difference().mean()));
        classes.show(columns, 1, rows);
    }

    private static Row row(Comparison comparison, int index, org.terrazzo.training.history.ScoreChange change) {
        List<String> texts = new ArrayList<>();
        texts.add(index < 0 ? "Mean of the classes" : change.name());
        comparison.stories().forEach(story -> texts.add(Words.score(score(story, index))));
        texts.add(Words.gain(change.before(), change.after()));
        return new Row(change.regression(), texts.toArray(String[]::new));
    }

    /** @param index of the class; -1: the mean */
    private static double score(RunStory story, int index) {
        if (story.best().isEmpty()) {
            return Double.NaN;
        }
        RunEvent.Validated best = story.best().get();
        for (int k = 0; k < Math.min(best.iou().size(), story.classes().size()); k++) {
            if (story.classes().get(k).index() == index) {
                return best.iou().get(k);
            }
        }
        return index < 0 ? best.meanIou() : Double.NaN;
    }

    private void showPlan(Comparison comparison) {
        RunComparison difference = comparison.difference();
        Map<String, PlanLines.Line> before = lines(comparison.stories().getFirst());
        Map<String, PlanLines.Line> after = lines(comparison.stories().getLast());
        List<Row> rows = difference.plan().stream()
                .sorted((one, other) -> Boolean.compare(other.chosen(), one.chosen()))
                .map(change -> row(change, before.get(change.field()), after.get(change.field())))
                .toList();
        plan.show(
                List.of("Value", difference.before().id(), difference.after().id(), "Because"),
                4,
                rows.isEmpty() ? List.of(Row.of("The plans are the same", "", "", "")) : rows);
    }

    private static Map<String, PlanLines.Line> lines(RunStory story) {
        return story.plan().map(PlanLines::of).orElse(List.of()).stream()
                .collect(Collectors.toMap(PlanLines.Line::field, line -> line));
    }

    /** As the plan's own table has it where it has it. */
    private static Row row(RunComparison.PlanChange change, PlanLines.Line before, PlanLines.Line after) {
        String name = change.field().equals("from") ? "Weights to start from" : change.field();
        return Row.of(
                after == null ? name : after.name(),
                before == null ? brief(change.before()) : before.value(),
                after == null ? brief(change.after()) : after.value(),
                change.chosen() ? "chosen by the user" : change.reason());
    }

    private static String brief(String value) {
        return value.length() <= BRIEF ? value : value.substring(0, BRIEF) + "\u2026";
    }

    private void showData(DatasetChange change) {
        List<Row> rows = change.images().stream().map(CompareView::row).toList();
        images.show(
                List.of("Image", "What changed"),
                2,
                rows.isEmpty() ? List.of(Row.of("The same images with the same annotations", "")) : rows);
        pixels.show(
                List.of("Class", "Labelled pixels before", "After", "More"),
                1,
                change.pixels().stream()
                        .map(each -> Row.of(
                                each.name(),
                                count(each.before()),
                                count(each.after()),
                                String.format(Locale.ROOT, "%+,d", each.after() - each.before())))
                        .toList());
    }

    private static Row row(DatasetChange.ImageChange change) {
        String kinds = change.kinds().stream().sorted().map(CompareView::text).collect(Collectors.joining(", "));
        return Row.of(change.path().replaceFirst("^images/", ""), kinds);
    }

    private static String text(DatasetChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case REMOVED -> "taken away";
            case RENAMED -> "renamed";
            case CONTENT -> "another picture";
            case ANNOTATION -> "annotated otherwise";
            case SPLIT -> "in another split";
        };
    }

    private static String count(long pixels) {
        return String.format(Locale.ROOT, "%,d", pixels);
    }

    @Focus
    void focus() {
        if (tabs.getVisible()) {
            tabs.setFocus();
        } else {
            area.forceFocus();
        }
    }

    /** The keyboard goes to what has appeared. */
    private void appear() {
        tabs.setVisible(true);
        if (area.isFocusControl()) {
            focus();
        }
    }

    @PreDestroy
    void dispose() {
        reading.shutdownNow();
    }
}
