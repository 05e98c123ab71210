// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;
import org.terrazzo.training.history.Curve;

/** Curves over the steps of runs. For the display's thread; quick, for a curve has few points however long its run. */
final class CurveChart {

    /**
     * A curve and how it is drawn.
     *
     * @param label as the legend shows it; unique in a chart
     * @param scale by which values are divided
     */
    record Line(String label, RGB colour, Curve curve, double scale) {

        Line(String label, RGB colour, Curve curve) {
            this(label, colour, curve, 1);
        }
    }

    private static final String SPREAD = "\u0000spread of ";
    private static final double PALE = 0.35;
    private static final double ROOM = 0.05;

    /** From one number at the upward axis to the next, at least. */
    private static final int TICKS = 36;

    private final Composite area;
    private final ChartHead head;
    private final Chart chart;
    private final boolean fromZeroToOne;
    private List<Line> shown = List.of();

    /** @param fromZeroToOne whether the axis shows 0..1, whatever the values */
    CurveChart(Composite parent, String title, boolean fromZeroToOne) {
        this.fromZeroToOne = fromZeroToOne;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        head = new ChartHead(area, title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        chart = ChartDress.chart(area, title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
        chart.getTitle().setVisible(false); // its head says it
        chart.getAxisSet().getYAxis(0).getTick().setTickMarkStepHint(TICKS);
    }

    Composite control() {
        return area;
    }

    void show(List<Line> lines) {
        if (lines.equals(shown) || chart.isDisposed()) {
            return;
        }
        shown = lines;
        chart.suspendUpdate(true);
        removeOthers(lines);
        lines.forEach(this::put);
        head.show(lines);
        chart.suspendUpdate(false);
        scale(lines);
        chart.redraw();
    }

    private void removeOthers(List<Line> lines) {
        Set<String> kept = lines.stream().map(Line::label).collect(Collectors.toSet());
        Arrays.stream(chart.getSeriesSet().getSeries())
                .map(series -> series.getId())
                .filter(id -> !kept.contains(id.replace(SPREAD, "")))
                .forEach(chart.getSeriesSet()::deleteSeries);
    }

    private void put(Line line) {
        List<Curve.Point> points = line.curve().points();
        double[] x = points.stream().mapToDouble(Curve.Point::step).toArray();
        boolean spread = points.stream().anyMatch(point -> point.low() < point.high());
        if (spread) {
            RGB pale = Look.mixed(line.colour(), chart.getBackground().getRGB(), PALE);
            ILineSeries<?> range = series(SPREAD + line.label(), pale, PlotSymbolType.NONE);
            range.setVisibleInLegend(false);
            range.setYSeries(new double[0]);
            range.setXSeries(points.stream()
                    .flatMapToDouble(point -> Arrays.stream(new double[] {point.step(), point.step()}))
                    .toArray());
            range.setYSeries(points.stream()
                    .flatMapToDouble(point ->
                            Arrays.stream(new double[] {point.low() / line.scale(), point.high() / line.scale()}))
                    .toArray());
        }
        PlotSymbolType symbol = x.length < 3 ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE;
        ILineSeries<?> series = series(line.label(), line.colour(), symbol);
        series.setXSeries(x);
        series.setYSeries(points.stream()
                .mapToDouble(point -> point.mean() / line.scale())
                .toArray());
    }

    private ILineSeries<?> series(String id, RGB colour, PlotSymbolType symbol) {
        ILineSeries<?> series = (ILineSeries<?>) Objects.requireNonNullElseGet(
                chart.getSeriesSet().getSeries(id), () -> chart.getSeriesSet().createSeries(SeriesType.LINE, id));
        series.setLineColor(new Color(colour));
        series.setSymbolColor(new Color(colour));
        series.setSymbolType(symbol);
        series.setSymbolSize(3);
        series.setLineWidth(id.startsWith(SPREAD) ? 1 : 2);
        return series;
    }

    private void scale(List<Line> lines) {
        IAxis across = chart.getAxisSet().getXAxis(0);
        IAxis up = chart.getAxisSet().getYAxis(0);
        double last = lines.stream()
                .flatMap(line -> line.curve().newest().stream())
                .mapToDouble(Curve.Point::step)
                .max()
                .orElse(1);
        across.setRange(new Range(0, Math.max(1, last)));
        up.setRange(fromZeroToOne ? new Range(0, 1) : range(lines));
    }

    private static Range range(List<Line> lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            for (Curve.Point point : line.curve().points()) {
                low = Math.min(low, point.low() / line.scale());
                high = Math.max(high, point.high() / line.scale());
            }
        }
        if (low > high) {
            return new Range(0, 1);
        }
        double room = Math.max((high - low) * ROOM, Math.abs(high) * 1e-3 + 1e-12);
        return new Range(low >= 0 ? Math.max(0, low - room) : low - room, high + room);
    }
}
