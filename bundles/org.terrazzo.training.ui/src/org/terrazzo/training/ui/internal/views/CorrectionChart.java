// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.text.DecimalFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IAxis.Position;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.terrazzo.prediction.corrections.CorrectedRun;
import org.terrazzo.training.history.Curve;

/**
 * The work of correcting and what was scored, training by training: where one no longer falls and the other no longer
 * rises, annotating more does not pay. Pixels on the left, mean IoU on the right.
 */
final class CorrectionChart {

    static final String PER_IMAGE = "corrected pixels per image";
    static final String TOTAL = "corrected pixels in total";
    static final String SCORE = "mean IoU";

    private static final String TITLE = "What was corrected, and what was scored";
    private static final String RUN = "'run-'000";

    /** A label's width, with room beside it. */
    private static final int LABEL = 72;

    private static final double ROOM = 1.08;

    private final Composite area;
    private final Chart chart;
    private final int right;

    CorrectionChart(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        ChartHead head = new ChartHead(area, TITLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        head.show(List.of(key(PER_IMAGE, Look.BLUE), key(TOTAL, Look.SKY), key(SCORE, Look.ORANGE)));
        chart = ChartDress.chart(area, TITLE);
        chart.getTitle().setVisible(false); // its head says it
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
        right = chart.getAxisSet().createYAxis();
        IAxis score = chart.getAxisSet().getYAxis(right);
        score.setPosition(Position.Secondary);
        chart.getAxisSet().getXAxis(0).getTick().setFormat(new DecimalFormat(RUN));
        chart.addListener(SWT.Resize, event -> countRuns());
        line(PER_IMAGE, Look.BLUE, PlotSymbolType.CIRCLE, 0);
        line(TOTAL, Look.SKY, PlotSymbolType.SQUARE, 0).setLineStyle(LineStyle.DASH);
        line(SCORE, Look.ORANGE, PlotSymbolType.DIAMOND, right);
    }

    private static CurveChart.Line key(String label, RGB colour) {
        return new CurveChart.Line(label, colour, new Curve(label, List.of()));
    }

    private ILineSeries<?> line(String label, RGB colour, PlotSymbolType symbol, int axis) {
        ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, label);
        line.setLineColor(new Color(colour));
        line.setSymbolColor(new Color(colour));
        line.setSymbolType(symbol);
        line.setLineWidth(2);
        line.setYAxisId(axis);
        return line;
    }

    Composite control() {
        return area;
    }

    void show(List<CorrectedRun> runs) {
        chart.suspendUpdate(true);
        List<CorrectedRun> corrected =
                runs.stream().filter(run -> run.images() > 0).toList();
        put(PER_IMAGE, corrected, CorrectedRun::perImage);
        put(TOTAL, corrected, CorrectedRun::corrected);
        put(SCORE, runs.stream().filter(run -> Double.isFinite(run.meanIou())).toList(), CorrectedRun::meanIou);
        chart.suspendUpdate(false);
        double most =
                corrected.stream().mapToDouble(CorrectedRun::corrected).max().orElse(0);
        chart.getAxisSet().getYAxis(0).setRange(new Range(0, Math.max(1, most * ROOM)));
        chart.getAxisSet().getYAxis(right).setRange(new Range(0, 1));
        chart.getAxisSet().getXAxis(0).setRange(across(runs));
        countRuns();
        chart.redraw();
    }

    /** A label for each run and none between them, as long as there is room. */
    private void countRuns() {
        IAxis across = chart.getAxisSet().getXAxis(0);
        double runs = across.getRange().upper - across.getRange().lower;
        int width = chart.getPlotArea().getSize().x;
        across.getTick().setTickMarkStepHint(Math.max(LABEL, (int) (width / runs)));
    }

    private void put(String label, List<CorrectedRun> runs, ToDoubleFunction<CorrectedRun> value) {
        ISeries<?> line = chart.getSeriesSet().getSeries(label);
        line.setYSeries(new double[0]);
        line.setXSeries(runs.stream().mapToDouble(CorrectionChart::number).toArray());
        line.setYSeries(runs.stream().mapToDouble(value).toArray());
    }

    private static Range across(List<CorrectedRun> runs) {
        double first = runs.stream().mapToDouble(CorrectionChart::number).min().orElse(1);
        double last = runs.stream().mapToDouble(CorrectionChart::number).max().orElse(1);
        return new Range(first - 0.5, last + 0.5);
    }

    private static double number(CorrectedRun run) {
        return Double.parseDouble(run.run().replaceAll("\\D", ""));
    }
}
