// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import java.time.Duration;
import java.util.List;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.internal.PreviewDraft;

/**
 * What the pixels of an area are likely to be.
 *
 * @param area in pixels of the image
 * @param labels of the area, class indices: each pixel's most probable class
 * @param classes indices of the classes that something was drawn of, ascending
 * @param probabilities per class, in that order, the area row by row: 0..255 as unsigned bytes; not copied
 * @param learnedFrom number of pixels
 * @param took from the question to the answer
 */
public record PreviewResult(
        Box area,
        LabelRaster labels,
        List<Integer> classes,
        List<byte[]> probabilities,
        int learnedFrom,
        Duration took) {

    /** Stands for the run where something of a preview is accepted: no run has trained it. */
    public static final String RUN = "preview";

    public PreviewResult {
        classes = List.copyOf(classes);
        probabilities = List.copyOf(probabilities);
    }

    /** The same as a draft, to be looked at and accepted like any other; outside of the area nothing is decided. */
    public Draft asDraft(ProjectImage image, LabelClasses known) {
        return PreviewDraft.of(image, known, this);
    }

    /**
     * The probability of a class at a pixel of the image, 0..1; 0 for a class that nothing was drawn of.
     *
     * @throws IndexOutOfBoundsException outside of the area
     */
    public double probability(int classIndex, int x, int y) {
        if (!area.contains(x, y)) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") is not in " + area);
        }
        int position = classes.indexOf(classIndex);
        int pixel = (y - area.y()) * area.width() + x - area.x();
        return position < 0 ? 0 : (probabilities.get(position)[pixel] & 0xFF) / 255.0;
    }
}
