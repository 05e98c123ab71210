// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Evaluation.ClassResult;

/**
 * A confusion matrix as a heat map: each row shows where the pixels of one class went, as shares of the row. A click, or
 * the arrow keys, choose a cell.
 */
public final class ConfusionHeat {

    private static final String UNDECIDED = "undecided";
    private static final String DRAWN = "drawn \u2193";
    private static final String PREDICTED = "predicted \u2192   in percent of the row";
    private static final int GAP = 6;
    private static final int LEAST_CELL = 22;
    private static final int MOST_CELL = 110;
    /** Where there is little height a cell is up to so much wider than high: names and numbers have room. */
    private static final int WIDE = 3;

    private static final double DARK = 0.55;
    private static final double FAINT = 0.04;
    private static final double QUIET = 0.4;
    private static final Color RIGHT = new Color(0, 114, 178);
    private static final Color WRONG = new Color(213, 94, 0);

    /** Hears which cell was chosen. */
    @FunctionalInterface
    interface Listener {

        /**
         * @param truth index of a class
         * @param predicted index of a class; 255: left undecided
         */
        void chosen(int truth, int predicted);
    }

    private final Canvas canvas;
    private final Listener listener;
    private List<ClassResult> classes = List.of();
    private List<List<Long>> counts = List.of();
    private Point chosen = new Point(-1, -1);

    ConfusionHeat(Composite parent, Listener listener) {
        this.listener = listener;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MouseMove, this::explain);
        canvas.addListener(SWT.Traverse, event -> event.doit = true);
    }

    Canvas control() {
        return canvas;
    }

    void show(Evaluation evaluation) {
        classes = evaluation.classes();
        counts = evaluation.confusion();
        chosen = new Point(-1, -1);
        canvas.redraw();
    }

    /** Where a cell is drawn; columns beyond the classes are those left undecided. */
    public Rectangle cell(int row, int column) {
        GC gc = new GC(canvas);
        try {
            return cell(new Grid(gc), row, column);
        } finally {
            gc.dispose();
        }
    }

    private static Rectangle cell(Grid grid, int row, int column) {
        return new Rectangle(grid.left + column * grid.width, grid.top + row * grid.height, grid.width, grid.height);
    }

    /** Whether anything was left undecided, which happens with thresholds alone. */
    private boolean undecided() {
        return counts.stream().anyMatch(row -> row.getLast() > 0);
    }

    private List<String> columns() {
        List<String> names =
                new ArrayList<>(classes.stream().map(ClassResult::name).toList());
        if (undecided()) {
            names.add(UNDECIDED);
        }
        return names;
    }

    /** Where the matrix lies, by the room that names take. */
    private final class Grid {

        private final int left;
        private final int top;
        private final int width;
        private final int height;

        Grid(GC gc) {
            int widest = Stream.concat(columns().stream(), Stream.of(DRAWN))
                    .mapToInt(name -> gc.textExtent(name).x)
                    .max()
                    .orElse(0);
            Rectangle area = canvas.getClientArea();
            int line = gc.getFontMetrics().getHeight();
            left = widest + 2 * GAP;
            top = 2 * line + 2 * GAP;
            int across = (area.width - left - GAP) / columns().size();
            int down = (area.height - top - GAP) / Math.max(1, classes.size());
            height = Math.clamp(Math.min(across, down), LEAST_CELL, MOST_CELL);
            width = Math.clamp(Math.min(across, WIDE * height), LEAST_CELL, MOST_CELL);
        }
    }

    private void paint(GC gc) {
        if (classes.isEmpty()) {
            return;
        }
        Grid grid = new Grid(gc);
        names(gc, grid);
        int columns = columns().size();
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < columns; column++) {
                paint(gc, cell(grid, row, column), row, column);
            }
        }
    }

    private void names(GC gc, Grid grid) {
        int line = gc.getFontMetrics().getHeight();
        List<String> columns = columns();
        gc.drawText(PREDICTED, grid.left, 0, true);
        gc.drawText(DRAWN, grid.left - GAP - gc.textExtent(DRAWN).x, line + GAP, true);
        for (int i = 0; i < columns.size(); i++) {
            String fitting = fitting(gc, columns.get(i), grid.width - 2);
            int width = gc.textExtent(fitting).x;
            gc.drawText(fitting, grid.left + i * grid.width + (grid.width - width) / 2, line + GAP, true);
        }
        for (int i = 0; i < classes.size(); i++) {
            String name = classes.get(i).name();
            int y = grid.top + i * grid.height + (grid.height - line) / 2;
            gc.drawText(name, grid.left - GAP - gc.textExtent(name).x, y, true);
        }
    }

    private static String fitting(GC gc, String name, int width) {
        String fitting = name;
        int kept = name.length();
        while (kept > 1 && gc.textExtent(fitting).x > width) {
            kept--;
            fitting = name.substring(0, kept) + "\u2026";
        }
        return fitting;
    }

    private double share(int row, int column) {
        long all = counts.get(row).stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : (double) counts.get(row).get(column) / all;
    }

    private void paint(GC gc, Rectangle cell, int row, int column) {
        double share = share(row, column);
        Color ground = canvas.getBackground();
        Color faint = mixed(ground, canvas.getForeground(), FAINT);
        gc.setBackground(mixed(faint, row == column ? RIGHT : WRONG, Math.sqrt(share)));
        gc.fillRectangle(cell.x + 1, cell.y + 1, cell.width - 2, cell.height - 2);
        String text = text(share);
        Point size = gc.textExtent(text);
        Color ink = canvas.getForeground();
        Color quiet = share == 0 ? mixed(ground, ink, QUIET) : ink;
        gc.setForeground(Math.sqrt(share) > DARK ? canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE) : quiet);
        gc.drawText(text, cell.x + (cell.width - size.x) / 2, cell.y + (cell.height - size.y) / 2, true);
        gc.setForeground(ink);
        if (chosen.x == column && chosen.y == row) {
            gc.setLineWidth(2);
            gc.drawRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1);
            gc.setLineWidth(1);
        }
    }

    private static String text(double share) {
        if (share == 0) {
            return "0";
        }
        return share < 0.001 ? "<0.1" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static Color mixed(Color ground, Color full, double share) {
        return new Color(
                mixed(ground.getRed(), full.getRed(), share),
                mixed(ground.getGreen(), full.getGreen(), share),
                mixed(ground.getBlue(), full.getBlue(), share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private Point at(int x, int y) {
        int columns = columns().size();
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < columns; column++) {
                if (cell(row, column).contains(x, y)) {
                    return new Point(column, row);
                }
            }
        }
        return null;
    }

    private void click(Event event) {
        canvas.setFocus();
        Point cell = at(event.x, event.y);
        if (cell != null) {
            choose(cell);
        }
    }

    private void key(Event event) {
        Point next = switch (event.keyCode) {
            case SWT.ARROW_LEFT -> new Point(chosen.x - 1, chosen.y);
            case SWT.ARROW_RIGHT -> new Point(chosen.x + 1, chosen.y);
            case SWT.ARROW_UP -> new Point(chosen.x, chosen.y - 1);
            case SWT.ARROW_DOWN -> new Point(chosen.x, chosen.y + 1);
            default -> null;
        };
        if (next != null && !classes.isEmpty()) {
            choose(new Point(Math.clamp(next.x, 0, columns().size() - 1), Math.clamp(next.y, 0, classes.size() - 1)));
        }
    }

    private void choose(Point cell) {
        chosen = cell;
        canvas.redraw();
        listener.chosen(
                classes.get(cell.y).index(),
                cell.x == classes.size()
                        ? LabelRaster.UNLABELLED
                        : classes.get(cell.x).index());
    }

    private void explain(Event event) {
        Point cell = at(event.x, event.y);
        canvas.setToolTipText(
                cell == null
                        ? null
                        : "%,d pixels of %s were predicted as %s"
                                .formatted(
                                        counts.get(cell.y).get(cell.x),
                                        classes.get(cell.y).name(),
                                        columns().get(cell.x)));
    }
}
