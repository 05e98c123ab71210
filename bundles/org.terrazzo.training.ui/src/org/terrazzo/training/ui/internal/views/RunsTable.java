// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.corrections.CorrectedRun;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.history.RunRow;
import org.terrazzo.training.ui.internal.Words;

/** Trainings as lines of a table, sorted by any column. */
final class RunsTable {

    /** A training, and what was corrected of what it predicted; null where that is not known yet. */
    private record Line(RunRow row, CorrectedRun corrected) {

        long total() {
            return isCorrected() ? corrected.corrected() : -1;
        }

        double perImage() {
            return isCorrected() ? corrected.perImage() : -1;
        }

        boolean isCorrected() {
            return corrected != null && corrected.images() > 0;
        }
    }

    /** What a column shows of a run, and how runs are put in order by it. */
    private record Column(String name, int width, int style, Function<Line, String> text, Comparator<Line> order) {

        static Column of(String name, int width, int style, Function<RunRow, String> text, Comparator<RunRow> order) {
            return new Column(
                    name, width, style, line -> text.apply(line.row()), Comparator.comparing(Line::row, order));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.of(
                    "Run",
                    80,
                    SWT.LEFT,
                    row -> row.record().id(),
                    by(row -> row.record().id())),
            Column.of(
                    "Name",
                    120,
                    SWT.LEFT,
                    row -> row.record().name(),
                    by(row -> row.record().name())),
            Column.of("Outcome", 90, SWT.LEFT, RunsTable::outcome, by(RunsTable::outcome)),
            Column.of("Cause", 110, SWT.LEFT, RunsTable::cause, by(RunsTable::cause)),
            Column.of(
                    "Mean IoU",
                    80,
                    SWT.RIGHT,
                    row -> Words.score(row.record().bestMeanIou()),
                    Comparator.comparingDouble(row -> orLast(row.record().bestMeanIou()))),
            Column.of("Images", 70, SWT.RIGHT, RunsTable::images, Comparator.comparingInt(RunsTable::training)),
            Column.of(
                    "Steps",
                    60,
                    SWT.RIGHT,
                    row -> "" + row.record().steps(),
                    Comparator.comparingInt(row -> row.record().steps())),
            Column.of("Took", 90, SWT.RIGHT, row -> Words.duration(row.took()), Comparator.comparing(RunRow::took)),
            Column.of(
                    "Memory",
                    80,
                    SWT.RIGHT,
                    row -> Words.bytes(row.memoryPeak()),
                    Comparator.comparingLong(RunRow::memoryPeak)),
            new Column(
                    "Corrected",
                    90,
                    SWT.RIGHT,
                    line -> line.isCorrected() ? "%,d".formatted(line.total()) : "",
                    Comparator.comparingLong(Line::total)),
            new Column(
                    "Per image",
                    90,
                    SWT.RIGHT,
                    line -> line.isCorrected() ? "%,d".formatted(Math.round(line.perImage())) : "",
                    Comparator.comparingDouble(Line::perImage)),
            Column.of("Since the run before", 300, SWT.LEFT, RunRow::changes, by(RunRow::changes)),
            Column.of("Classes", 270, SWT.LEFT, RunsTable::classes, by(RunsTable::classes)),
            Column.of(
                    "Started",
                    130,
                    SWT.LEFT,
                    row -> Words.when(row.record().started()),
                    Comparator.comparing(row -> row.record().started())));

    private final TableViewer viewer;
    private String filter = "";

    RunsTable(Composite parent, Consumer<RunRow> opened) {
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTable().setHeaderVisible(true);
        COLUMNS.forEach(this::add);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer any, Object parent, Object row) {
                return matches((Line) row);
            }
        });
        viewer.addOpenListener(event -> selection().stream().findFirst().ifPresent(opened));
        sort(viewer.getTable().getColumn(0), COLUMNS.getFirst(), SWT.DOWN);
    }

    private static <T extends Comparable<T>> Comparator<RunRow> by(Function<RunRow, T> key) {
        return Comparator.comparing(key);
    }

    private static double orLast(double score) {
        return Double.isNaN(score) ? -1 : score;
    }

    private static String outcome(RunRow row) {
        RunRecord record = row.record();
        return Words.sentence(record.outcome() == null ? record.state() : record.outcome());
    }

    private static String cause(RunRow row) {
        return row.record().cause() == null ? "" : Words.sentence(row.record().cause());
    }

    private static String classes(RunRow row) {
        return String.join(
                "  ",
                row.scores().stream()
                        .map(score -> score.name() + " " + Words.score(score.iou()))
                        .toList());
    }

    private static int training(RunRow row) {
        return row.record().images().getOrDefault(Split.TRAIN, 0);
    }

    private static String images(RunRow row) {
        return training(row) + "+" + row.record().images().getOrDefault(Split.VALIDATION, 0);
    }

    private void add(Column column) {
        TableViewerColumn made = new TableViewerColumn(viewer, column.style());
        made.getColumn().setText(column.name());
        made.getColumn().setWidth(column.width());
        made.getColumn().setMoveable(true);
        made.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return column.text().apply((Line) row);
            }

            @Override
            public String getToolTipText(Object row) {
                String message = ((Line) row).row().record().message();
                return message == null ? null : message;
            }

            @Override
            public Color getForeground(Object row) {
                boolean failed = "FAILED".equals(((Line) row).row().record().outcome());
                return failed && column.name().equals("Outcome") ? new Color(Look.ORANGE) : null;
            }
        });
        made.getColumn().addListener(SWT.Selection, event -> turn(made.getColumn(), column));
    }

    private void turn(TableColumn header, Column column) {
        Table table = viewer.getTable();
        boolean again = header.equals(table.getSortColumn()) && table.getSortDirection() == SWT.UP;
        sort(header, column, again ? SWT.DOWN : SWT.UP);
    }

    private void sort(TableColumn header, Column column, int direction) {
        viewer.getTable().setSortColumn(header);
        viewer.getTable().setSortDirection(direction);
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer any, Object one, Object other) {
                int order = column.order().compare((Line) one, (Line) other);
                return direction == SWT.UP ? order : -order;
            }
        });
    }

    private boolean matches(Line row) {
        return COLUMNS.stream()
                .anyMatch(column ->
                        column.text().apply(row).toLowerCase(Locale.ROOT).contains(filter));
    }

    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        viewer.refresh();
    }

    /**
     * Keeps what is selected, by the runs' names.
     *
     * @param corrected by the runs' names; empty while it is not known
     */
    void show(List<RunRow> rows, Map<String, CorrectedRun> corrected) {
        List<String> ids = selection().stream().map(row -> row.record().id()).toList();
        List<Line> lines = rows.stream()
                .map(row -> new Line(row, corrected.get(row.record().id())))
                .toList();
        viewer.setInput(lines);
        viewer.setSelection(new StructuredSelection(lines.stream()
                .filter(line -> ids.contains(line.row().record().id()))
                .toList()));
    }

    List<RunRow> selection() {
        return ((IStructuredSelection) viewer.getSelection())
                .stream().map(line -> ((Line) line).row()).toList();
    }

    Table control() {
        return viewer.getTable();
    }

    TableViewer viewer() {
        return viewer;
    }
}
