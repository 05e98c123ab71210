// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.terrazzo.imaging.GreyImages;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelRaster;

/**
 * A drawn image and what is on it.
 *
 * @param side width and height in pixels
 * @param grey side * side bytes by row; not to be changed
 * @param cells in the order in which they were drawn: a later one covers an earlier one
 * @param truth the class of each pixel by its centre
 */
public record Micrograph(int side, byte[] grey, List<Cell> cells, LabelRaster truth) {

    public Micrograph {
        Objects.requireNonNull(grey, "grey");
        Objects.requireNonNull(truth, "truth");
        cells = List.copyOf(cells);
    }

    /** Replaces {@code image} by an 8-bit grey PNG. */
    public void writeImage(Path image) throws IOException {
        GreyImages.write(image, side, side, grey);
    }

    /** Replaces {@code mask} by an index PNG of the whole truth. */
    public void writeTruth(Path mask) throws IOException {
        IndexMasks.write(mask, truth, SampleClasses.all());
    }
}
