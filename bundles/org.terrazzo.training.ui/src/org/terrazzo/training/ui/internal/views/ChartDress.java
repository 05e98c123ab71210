// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IAxis.Position;
import org.eclipse.swtchart.LineStyle;

/** Colours and fonts of a chart as its parent has them, also when the theme becomes another one. */
final class ChartDress {

    private static final double PALE = 0.35;

    private final Chart chart;
    private Color ground;
    private Color ink;
    private int axes;

    private ChartDress(Chart chart) {
        this.chart = chart;
    }

    /** A chart that follows the theme. */
    static Chart chart(Composite parent, String title) {
        Chart chart = new Chart(parent, SWT.DOUBLE_BUFFERED);
        chart.getTitle().setText(title);
        chart.getTitle().setFont(parent.getFont());
        chart.getLegend().setPosition(SWT.BOTTOM);
        chart.getLegend().setVisible(false);
        chart.getLegend().setFont(parent.getFont());
        ChartDress dress = new ChartDress(chart);
        dress.wear();
        chart.addListener(SWT.Paint, event -> dress.wearAnew());
        return chart;
    }

    /** The theme may be another one than when the curves came, and axes may have been added. */
    private void wearAnew() {
        Composite parent = chart.getParent();
        boolean more = chart.getAxisSet().getAxes().length != axes;
        if (more
                || !parent.getBackground().equals(ground)
                || !parent.getForeground().equals(ink)) {
            chart.getDisplay().asyncExec(() -> {
                if (!chart.isDisposed()) {
                    wear();
                    chart.redraw();
                }
            });
        }
    }

    /** As the theme has it at this moment. */
    private void wear() {
        ground = chart.getParent().getBackground();
        ink = chart.getParent().getForeground();
        chart.setBackground(ground);
        chart.setBackgroundInPlotArea(ground);
        chart.getTitle().setForeground(ink);
        chart.getLegend().setBackground(ground);
        chart.getLegend().setForeground(ink);
        axes = chart.getAxisSet().getAxes().length;
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            wear(axis);
        }
    }

    private void wear(IAxis axis) {
        Font font = chart.getParent().getFont();
        axis.getTitle().setVisible(false);
        axis.getTick().setForeground(ink);
        axis.getTick().setFont(font);
        axis.getGrid().setStyle(axis.getPosition() == Position.Secondary ? LineStyle.NONE : LineStyle.DOT);
        axis.getGrid().setForeground(new Color(Look.mixed(ink.getRGB(), ground.getRGB(), PALE)));
    }
}
