// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.preview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.forest.PixelFeatures;

/**
 * The features of an image's pixels by tiles of a fixed grid, kept as long as there is room: those not asked for the
 * longest are dropped first. Safe for use by many threads.
 */
final class FeatureTiles {

    static final int SIDE = 256;

    private final PreviewImage image;
    private final PixelFeatures features;
    private final long budget;
    private final Map<Box, byte[]> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /** @param budget bytes */
    FeatureTiles(PreviewImage image, PixelFeatures features, long budget) {
        this.image = image;
        this.features = features;
        this.budget = budget;
    }

    PixelFeatures features() {
        return features;
    }

    /** Bytes that the features of so many pixels take. */
    long bytes(long pixels) {
        return pixels * features.set().size();
    }

    boolean fits(Box area) {
        return bytes(area.area()) <= budget;
    }

    /** The tile that holds a pixel. */
    Box at(int x, int y) {
        return new Box(x / SIDE * SIDE, y / SIDE * SIDE, SIDE, SIDE).intersect(image.box());
    }

    /** All tiles that touch the area, row by row. */
    List<Box> touching(Box area) {
        List<Box> touching = new ArrayList<>();
        for (int y = area.y() / SIDE * SIDE; y < area.bottom(); y += SIDE) {
            for (int x = area.x() / SIDE * SIDE; x < area.right(); x += SIDE) {
                touching.add(at(x, y));
            }
        }
        return touching;
    }

    /** @param tile of the grid */
    byte[] of(Box tile) throws BadInputException {
        byte[] found = find(tile);
        if (found == null) {
            found = features.of(image.source(features.needed(tile, image.box())), tile);
            keep(tile, found);
        }
        return found;
    }

    private synchronized byte[] find(Box tile) {
        return tiles.get(tile);
    }

    private synchronized void keep(Box tile, byte[] made) {
        if (tiles.put(tile, made) == null) {
            used += made.length;
        }
        Iterator<byte[]> oldest = tiles.values().iterator();
        while (used > budget && oldest.hasNext()) {
            used -= oldest.next().length;
            oldest.remove();
        }
    }
}
