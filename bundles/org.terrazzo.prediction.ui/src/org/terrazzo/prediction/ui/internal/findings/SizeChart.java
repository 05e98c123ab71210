// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.prediction.findings.ObjectSizes;
import org.terrazzo.prediction.findings.ObjectSizes.ClassSizes;

/** How many objects there are of each size, a bar for each class. */
final class SizeChart {

    private static final double PALE = 0.35;

    /** From one number at the upward axis to the next, at least. */
    private static final int TICKS = 50;

    /** So wide is a number below the bars, with the room around it. */
    private static final int LABEL = 58;

    private static final Rgb UNKNOWN = new Rgb(128, 128, 128);

    private final Chart chart;
    private List<String> labels = List.of();

    SizeChart(Composite parent) {
        chart = new Chart(parent, SWT.DOUBLE_BUFFERED);
        chart.getTitle().setText("Objects by their size in pixels");
        chart.getTitle().setFont(parent.getFont());
        chart.getLegend().setVisible(false); // the table beside it has the colours
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setFont(parent.getFont());
            axis.getGrid().setStyle(LineStyle.DOT);
        }
        chart.getAxisSet().getXAxis(0).getGrid().setStyle(LineStyle.NONE);
        chart.getAxisSet().getYAxis(0).getTick().setTickMarkStepHint(TICKS);
        chart.addListener(SWT.Resize, event -> label());
        dress();
    }

    private void dress() {
        Color ground = chart.getParent().getBackground();
        Color ink = chart.getParent().getForeground();
        chart.setBackground(ground);
        chart.getPlotArea().setBackground(ground);
        chart.getTitle().setForeground(ink);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(ink);
            axis.getGrid().setForeground(mixed(ink, ground));
        }
    }

    private static Color mixed(Color ink, Color ground) {
        return new Color(
                mixed(ink.getRed(), ground.getRed()),
                mixed(ink.getGreen(), ground.getGreen()),
                mixed(ink.getBlue(), ground.getBlue()));
    }

    private static int mixed(int ink, int ground) {
        return (int) Math.round(PALE * ink + (1 - PALE) * ground);
    }

    Chart control() {
        return chart;
    }

    void show(Project project, ObjectSizes sizes) {
        for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(old.getId());
        }
        dress();
        labels = labels(sizes);
        label();
        chart.getAxisSet().getXAxis(0).enableCategory(true);
        sizes.classes().forEach(of -> add(project, of));
        chart.getAxisSet().adjustRange();
        chart.redraw();
    }

    /** As many numbers as there is room for. */
    private void label() {
        if (labels.isEmpty()) {
            return;
        }
        int room = Math.max(1, chart.getSize().x / LABEL);
        int every = Math.ceilDiv(labels.size(), room);
        chart.getAxisSet()
                .getXAxis(0)
                .setCategorySeries(IntStream.range(0, labels.size())
                        .mapToObj(i -> i % every == 0 ? labels.get(i) : "")
                        .toArray(String[]::new));
    }

    private static List<String> labels(ObjectSizes sizes) {
        List<Double> edges = sizes.edges();
        return IntStream.range(0, edges.size() - 1)
                .mapToObj(i -> String.format(Locale.ROOT, "%,.0f", Math.ceil(edges.get(i) - 1e-9)))
                .toList();
    }

    private void add(Project project, ClassSizes of) {
        IBarSeries<?> bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, of.name());
        bars.setYSeries(of.counts().stream().mapToDouble(Long::doubleValue).toArray());
        Rgb colour = colour(project, of);
        bars.setBarColor(new Color(colour.red(), colour.green(), colour.blue()));
    }

    static Rgb colour(Project project, ClassSizes of) {
        return project.classes().byIndex(of.index()).map(LabelClass::colour).orElse(UNKNOWN);
    }
}
