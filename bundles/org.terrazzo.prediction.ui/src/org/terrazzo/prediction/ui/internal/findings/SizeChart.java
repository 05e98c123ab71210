// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.prediction.findings.ObjectSizes;
import org.terrazzo.prediction.findings.ObjectSizes.ClassSizes;

/** How many objects there are of each size, a bar for each class. */
final class SizeChart {

    private static final Rgb UNKNOWN = new Rgb(128, 128, 128);

    private final Chart chart;

    SizeChart(Composite parent) {
        chart = new Chart(parent, SWT.DOUBLE_BUFFERED);
        chart.getTitle().setText("Objects by size (pixels)");
        chart.getTitle().setFont(parent.getFont());
        chart.getLegend().setPosition(SWT.BOTTOM);
        chart.getLegend().setFont(parent.getFont());
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setFont(parent.getFont());
        }
        dress();
    }

    private void dress() {
        Color ground = chart.getParent().getBackground();
        Color ink = chart.getParent().getForeground();
        chart.setBackground(ground);
        chart.getPlotArea().setBackground(ground);
        chart.getTitle().setForeground(ink);
        chart.getLegend().setForeground(ink);
        chart.getLegend().setBackground(ground);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(ink);
        }
    }

    Chart control() {
        return chart;
    }

    void show(Project project, ObjectSizes sizes) {
        for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(old.getId());
        }
        IAxis bins = chart.getAxisSet().getXAxis(0);
        bins.setCategorySeries(labels(sizes));
        bins.enableCategory(true);
        sizes.classes().forEach(of -> add(project, of));
        chart.getAxisSet().adjustRange();
        chart.redraw();
    }

    private static String[] labels(ObjectSizes sizes) {
        List<Double> edges = sizes.edges();
        return IntStream.range(0, edges.size() - 1)
                .mapToObj(i -> "%,.0f".formatted(Math.ceil(edges.get(i) - 1e-9)))
                .toArray(String[]::new);
    }

    private void add(Project project, ClassSizes of) {
        IBarSeries<?> bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, of.name());
        bars.setYSeries(of.counts().stream().mapToDouble(Long::doubleValue).toArray());
        Rgb colour =
                project.classes().byIndex(of.index()).map(LabelClass::colour).orElse(UNKNOWN);
        bars.setBarColor(new Color(colour.red(), colour.green(), colour.blue()));
    }
}
