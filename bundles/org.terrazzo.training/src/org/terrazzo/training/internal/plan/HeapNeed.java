// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/**
 * What a child keeps on its Java heap at most, in bytes: decoded pictures, crops drawn ahead, and the rows that a
 * segmented image passes through.
 */
final class HeapNeed {

    private static final int FLOAT = 4;

    /** A crop queue holds the batch that is learned from and two ahead. */
    private static final int BATCHES = 3;

    /** The cache may have half of the heap, and keeps no picture that takes more than a quarter of that. */
    private static final int CACHE_SHARE = 2;

    private static final int PICTURE_SHARE = 4;

    /** An image is there as its decoder made it, as samples and as levels. */
    private static final int COPIES = 3;

    /** Of an image that is validated on: its mask, as decoded and as labels, and what was decided. */
    private static final int RASTERS = 3;

    private HeapNeed() {}

    static long training(Size size, Pictures pictures, long heap) {
        long validating = segmenting(size, pictures) + RASTERS * pictures.segmented();
        return cache(pictures, heap) + crops(size, pictures) + Math.max(decoded(pictures), validating);
    }

    private static long cache(Pictures pictures, long heap) {
        long budget = heap / CACHE_SHARE;
        boolean keepsLevels = pictures.largest() * pictures.channels() <= budget / PICTURE_SHARE;
        int perPixel = keepsLevels ? pictures.channels() + 1 : 1;
        return Math.min(budget, pictures.kept() * perPixel);
    }

    private static long crops(Size size, Pictures pictures) {
        long pixels = (long) BATCHES * size.batch() * size.crop() * size.crop();
        return pixels * (FLOAT * pictures.channels() + 1);
    }

    private static long decoded(Pictures pictures) {
        return pictures.largest() * (COPIES * pictures.channels() + 1);
    }

    static long segmenting(Size size, Pictures pictures) {
        long tile = size.tile();
        long rows = tile * pictures.widest();
        int classes = size.network().classes();
        long tiles = tile * tile * FLOAT * (classes + pictures.channels());
        return rows * (FLOAT * (classes + 1) + COPIES * pictures.channels()) + tiles;
    }
}
