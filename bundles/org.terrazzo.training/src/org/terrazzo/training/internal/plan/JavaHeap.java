// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.NetworkKind;

/**
 * A child's Java heap, in bytes: decoded pictures, crops drawn ahead, and the rows that a segmented image passes through.
 * It is made as large as they need and no larger, for Java fills what it gets.
 *
 * @param kept pictures that stay
 * @param passing the most of everything else at the same time
 * @param size what it may grow to
 */
public record JavaHeap(long kept, long passing, long size) {

    private static final int FLOAT = 4;

    /** A crop queue holds the batch that is learned from and two ahead. */
    private static final int BATCHES = 3;

    /** The picture cache may have half of the heap, and keeps no picture that takes more than a quarter of that. */
    private static final int CACHE_SHARE = 2;

    private static final int PICTURE_SHARE = 4;

    /** An image is there as its decoder made it, as samples and as levels. */
    private static final int COPIES = 3;

    /** The same of floating-point samples, with the room that the collector keeps for young objects. */
    private static final int MOST_BYTES = 14;

    /** Of an image that is validated on: its mask, as decoded and as labels, and what was decided. */
    private static final int RASTERS = 3;

    /** Arrays of many megabytes need room beside each other, and some to be collected in. */
    private static final double ROOM = 3;

    /** Java's own, and what is read of files. */
    private static final long OWN = 96L << 20;

    private static final int LIMIT_SHARE = 4;

    /** What any child gets. */
    public static final long LEAST = 192L << 20;

    private static final long MOST = 1L << 30;

    /** The collector lets garbage lie as long as there is room: of what passes, more than once as much as lives. */
    private static final double GARBAGE = 2.3;

    private static final double BESIDE_KEPT = 1.3;

    private static final long USED_AT_ONCE = 55L << 20;

    /** @param limit bytes of resident memory that the child may take */
    public static JavaHeap training(Size size, Pictures pictures, long limit) {
        if (size.network().kind() == NetworkKind.FOREST) {
            return ForestMemory.heap(ForestMemory.training(size.network(), pictures), limit);
        }
        long samples = pictures.largest() * pictures.channels();
        long whole = pictures.kept() * (pictures.channels() + 1) + pictures.places();
        long cache = CACHE_SHARE * Math.max(whole, PICTURE_SHARE * samples);
        long crops = crops(size, pictures);
        long validating = rows(size, pictures) + RASTERS * pictures.segmented();
        long room = (long) Math.max(ROOM * validating, MOST_BYTES * samples);
        long heap = bounded(cache + (long) (ROOM * crops) + room, limit);
        long decoded = COPIES * samples + pictures.largest();
        return new JavaHeap(cached(pictures, heap), crops + Math.max(decoded, validating), heap);
    }

    /** Of a job that segments one image after the other; see {@link #training}. */
    public static JavaHeap job(Size size, Pictures pictures, JobKind kind, long limit) {
        if (size.network().kind() == NetworkKind.FOREST) {
            return ForestMemory.heap(ForestMemory.job(size.network(), pictures, kind), limit);
        }
        long passing = rows(size, pictures) + kind.bytes(pictures);
        long read = kind.samplesRead(pictures, size.tile()) * MOST_BYTES;
        long heap = kind.collectsObjects() ? most(limit) : bounded((long) (ROOM * passing) + read, limit);
        return new JavaHeap(0, passing, heap);
    }

    private static long bounded(long wanted, long limit) {
        return Math.clamp(OWN + wanted, LEAST, most(limit));
    }

    private static long most(long limit) {
        return Math.clamp(limit / LIMIT_SHARE, LEAST, MOST);
    }

    private static long cached(Pictures pictures, long heap) {
        long budget = heap / CACHE_SHARE;
        boolean keepsLevels = pictures.largest() * pictures.channels() <= budget / PICTURE_SHARE;
        long all = pictures.kept() * (keepsLevels ? pictures.channels() + 1 : 1) + pictures.places();
        return Math.min(budget, all);
    }

    private static long crops(Size size, Pictures pictures) {
        long pixels = (long) BATCHES * size.batch() * size.crop() * size.crop();
        return pixels * (FLOAT * pictures.channels() + 1);
    }

    /** Rows as high as a tile, as they are read and as probabilities; a tile on its way in and out. */
    private static long rows(Size size, Pictures pictures) {
        int classes = size.network().classes();
        long rows = (long) pictures.tileHeight(size) * pictures.widest();
        long tile = (long) pictures.tileHeight(size) * pictures.tileWidth(size);
        return rows * (FLOAT * (classes + 1) + COPIES * pictures.channels())
                + tile * FLOAT * (2 * classes + pictures.channels());
    }

    /** Whether it is large enough. */
    public boolean holdsAll() {
        return kept + passing <= size;
    }

    /** What of it will be resident. */
    long resident() {
        long touched = USED_AT_ONCE + (long) (BESIDE_KEPT * kept + GARBAGE * passing);
        return Math.max(kept + passing, Math.min(size, touched));
    }
}
