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
    private static final int DIFFERENT = OPAQUE | 0xE6194B;

    /** From sure to no idea: from nothing over violet and orange to light yellow. */
    private static final int[] HEAT = {0x00000004, 0x80420A68, 0xC0932667, 0xE0DD513A, 0xFFFCA50A, 0xFFFCFFA4};

    Picture draw(Box part, int step) throws IOException, BadInputException {
        return switch (look.kind()) {
            case CLASSES -> new Picture(pixels.labels(part, step, look.thresholds()), this::colour);
            case UNCERTAINTY -> new Picture(pixels.uncertainty(part, step), DraftPicture::heat);
            case DIFFERENCE -> new Picture(differences(part, step), value -> value == 0 ? 0 : DIFFERENT);
        };
    }

    private LabelRaster differences(Box part, int step) throws IOException, BadInputException {
        LabelRaster found = pixels.labels(part, step, look.thresholds());
        LabelRaster drawn =
                DraftPixels.sampled(part, step, box -> Rasteriser.rasterise(document, unlabelledValue(), box));
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

    static int heat(int value) {
        double place = value / 255.0 * (HEAT.length - 1);
        int below = Math.min(HEAT.length - 2, (int) place);
        int mixed = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int low = HEAT[below] >>> shift & 0xFF;
            int high = HEAT[below + 1] >>> shift & 0xFF;
            mixed |= (int) Math.round(low + (high - low) * (place - below)) << shift;
        }
        return mixed;
    }
}
