// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.util.List;
import java.util.Map;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.Uncertainty;
import org.terrazzo.prediction.preview.PreviewResult;

/** A preview's result as a draft; outside of the area that was predicted nothing is decided. */
public record PreviewDraft(ProjectImage of, List<LabelClass> classes, PreviewResult result) implements Draft {

    private static final float MOST = 255;

    public PreviewDraft {
        classes = List.copyOf(classes);
    }

    public static PreviewDraft of(ProjectImage image, LabelClasses classes, PreviewResult result) {
        List<LabelClass> seen = result.classes().stream()
                .map(index -> classes.byIndex(index).orElseGet(() -> unknown(index)))
                .toList();
        return new PreviewDraft(image, seen, result);
    }

    private static LabelClass unknown(int index) {
        return new LabelClass(index, "class " + index, LabelClasses.paletteColour(index));
    }

    @Override
    public String run() {
        return PreviewResult.RUN;
    }

    @Override
    public String image() {
        return of.path();
    }

    @Override
    public int width() {
        return of.layout().width();
    }

    @Override
    public int height() {
        return of.layout().height();
    }

    @Override
    public boolean hasProbabilities() {
        return true;
    }

    @Override
    public LabelRaster labels() {
        return labels(box(), Map.of());
    }

    @Override
    public LabelRaster labels(Box part, Map<Integer, Double> thresholds) {
        return values(part, new ThresholdRule(classes, thresholds));
    }

    @Override
    public LabelRaster uncertainty(Box part, Uncertainty measure) {
        return values(part, measure == Uncertainty.ENTROPY ? PixelRule.ENTROPY : PixelRule.MARGIN);
    }

    private LabelRaster values(Box part, PixelRule rule) {
        LabelRaster.Painter undecided = new LabelRaster.Painter(part.width(), part.height(), LabelRaster.UNLABELLED);
        byte[] values = undecided.finish().labels();
        Box inside = part.intersect(result.area());
        float[] pixel = new float[classes.size()];
        for (int y = inside.y(); y < inside.bottom(); y++) {
            for (int x = inside.x(); x < inside.right(); x++) {
                read(x, y, pixel);
                values[(y - part.y()) * part.width() + x - part.x()] = (byte) rule.value(pixel);
            }
        }
        return LabelRaster.of(part.width(), part.height(), values);
    }

    private void read(int x, int y, float[] pixel) {
        int place = (y - result.area().y()) * result.area().width()
                + x
                - result.area().x();
        for (int k = 0; k < pixel.length; k++) {
            pixel[k] = (result.probabilities().get(k)[place] & 0xFF) / MOST;
        }
    }
}
