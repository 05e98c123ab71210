// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.training.history.Curve;
import org.terrazzo.training.history.Curves;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.views.CurveChart.Line;

/** The curves of one run. */
final class RunCharts {

    private static final double MEGABYTE = 1 << 20;
    private static final int FLAT = 3;

    private final Composite area;
    private final CurveChart loss;
    private final CurveChart iou;
    private final CurveChart rate;
    private final CurveChart memory;

    RunCharts(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(area);
        loss = filling(new CurveChart(area, "Loss", false));
        iou = filling(new CurveChart(area, "IoU in validation", true));
        rate = filling(new CurveChart(area, "Learning rate", false));
        memory = filling(new CurveChart(area, "Memory of the run, MB", false));
        area.addListener(SWT.Resize, event -> arrange());
    }

    /** In one row where there is more width than height, as below an image. */
    private void arrange() {
        GridLayout layout = (GridLayout) area.getLayout();
        int columns = area.getSize().x > FLAT * area.getSize().y ? 4 : 2;
        if (layout.numColumns != columns) {
            layout.numColumns = columns;
            area.layout();
        }
    }

    private static CurveChart filling(CurveChart chart) {
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 90).applyTo(chart.control());
        return chart;
    }

    Composite control() {
        return area;
    }

    void show(RunStory story) {
        Curves curves = story.curves();
        loss.show(drawn(
                new Line("training", Look.BLUE, curves.loss()),
                new Line("validation", Look.ORANGE, curves.validationLoss())));
        iou.show(iou(story));
        rate.show(drawn(new Line("learning rate", Look.GREEN, curves.learningRate())));
        memory.show(drawn(new Line("memory", Look.PURPLE, curves.memory(), MEGABYTE)));
    }

    void empty() {
        List.of(loss, iou, rate, memory).forEach(chart -> chart.show(List.of()));
    }

    private List<Line> iou(RunStory story) {
        List<Line> lines = new ArrayList<>();
        List<Curve> perClass = story.curves().classIou();
        for (int k = 0; k < perClass.size(); k++) {
            lines.add(new Line(perClass.get(k).name(), colour(story.classes(), k), perClass.get(k)));
        }
        RGB ink = area.getForeground().getRGB();
        lines.add(new Line("mean", ink, story.curves().meanIou()));
        return drawn(lines.toArray(Line[]::new));
    }

    private RGB colour(List<LabelClass> classes, int k) {
        if (k >= classes.size()) {
            return Look.line(k);
        }
        Rgb colour = classes.get(k).colour();
        return Look.visible(new RGB(colour.red(), colour.green(), colour.blue()), area);
    }

    private static List<Line> drawn(Line... lines) {
        return List.of(lines).stream()
                .filter(line -> !line.curve().points().isEmpty())
                .toList();
    }
}
