// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.forest.PixelFeatures;

/**
 * Some whole rows of an image, read with what the features of their pixels need around them.
 *
 * @param rows the part whose features can be made
 */
public record FeatureBand(PixelFeatures features, PixelFeatures.Source source, Box rows) {

    /** Side of what one thread works on, in pixels. */
    public static final int TILE = 256;

    public static FeatureBand read(PixelRows image, PixelFeatures features, int top, int height)
            throws BadInputException {
        Box whole = new Box(0, 0, image.width(), image.height());
        Box rows = new Box(0, top, image.width(), height);
        Box needed = features.needed(rows, whole);
        byte[] levels = image.read(needed.y(), needed.height());
        return new FeatureBand(features, new PixelFeatures.Source(levels, needed, whole), rows);
    }

    /** Parts of the rows, from left to right. */
    public List<Box> tiles() {
        List<Box> tiles = new ArrayList<>();
        for (int x = 0; x < rows.width(); x += TILE) {
            tiles.add(new Box(x, rows.y(), Math.min(TILE, rows.width() - x), rows.height()));
        }
        return tiles;
    }

    /** As {@link PixelFeatures#of}. */
    public byte[] of(Box tile) {
        return features.of(source, tile);
    }
}
