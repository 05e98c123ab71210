// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import java.io.IOException;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.annotation.ui.CanvasLayer.Picture;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.prediction.draft.Differences;
import org.terrazzo.storage.BadInputException;

/** Draws parts of a draft as it is looked at. Not for the display's thread. */
record DraftPicture(DraftPixels pixels, Look look, Project project, AnnotationDocument document) {

    private static final int OPAQUE = 0xFF000000;
    private static final int UNKNOWN = OPAQUE | 0xFF00FF;

    Picture draw(Box part, int step) throws IOException, BadInputException {
        return switch (look.kind()) {
            case CLASSES -> new Picture(news(part, step), this::colour);
            case UNCERTAINTY -> new Picture(pixels.uncertainty(part, step), DraftColours::heat);
            case DIFFERENCE -> new Picture(differences(part, step), value -> value == 0 ? 0 : DraftColours.DIFFERENT);
        };
    }

    /** What is drawn already needs no draft over it: what is accepted looks accepted. */
    private LabelRaster news(Box part, int step) throws IOException, BadInputException {
        LabelRaster found = pixels.labels(part, step, look.thresholds());
        byte[] drawn = drawn(part, step).labels();
        byte[] left = found.labels().clone();
        for (int i = 0; i < left.length; i++) {
            left[i] = left[i] == drawn[i] ? (byte) LabelRaster.UNLABELLED : left[i];
        }
        return LabelRaster.of(found.width(), found.height(), left);
    }

    private LabelRaster drawn(Box part, int step) throws IOException, BadInputException {
        return DraftPixels.sampled(part, step, box -> Rasteriser.rasterise(document, unlabelledValue(), box));
    }

    private LabelRaster differences(Box part, int step) throws IOException, BadInputException {
        LabelRaster found = pixels.labels(part, step, look.thresholds());
        LabelRaster drawn = drawn(part, step);
        LabelRaster.Painter painter = new LabelRaster.Painter(found.width(), found.height(), 0);
        Differences.of(drawn, found).forEachRun(painter.value(1));
        return painter.finish();
    }

    private int unlabelledValue() {
        return isBackground(0) ? 0 : LabelRaster.UNLABELLED;
    }

    /** Where a project has a background it is not drawn: what is under it is what the user wants to see. */
    private int colour(int value) {
        return value == LabelRaster.UNLABELLED || isBackground(value)
                ? 0
                : project.classes()
                        .byIndex(value)
                        .map(LabelClass::colour)
                        .map(DraftPicture::argb)
                        .orElse(UNKNOWN);
    }

    private boolean isBackground(int value) {
        return value == 0 && project.unlabelled() == Unlabelled.BACKGROUND;
    }

    private static int argb(Rgb colour) {
        return OPAQUE | colour.red() << 16 | colour.green() << 8 | colour.blue();
    }
}
