// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.internal.Sizes;

/**
 * What a child holds in memory at its peak, part by part, in bytes of resident memory. Learning and segmenting take
 * turns: what one gave back, the other takes.
 *
 * @param engine the Java virtual machine and the engine, before there is any work
 * @param heap pictures, crops and rows on the Java heap
 * @param weights with all that learning keeps beside them
 * @param learning what a crop leaves behind for the way back; 0 where nothing is learned
 * @param segmenting what a tile takes on its way through the network; 0 where nothing is segmented
 */
public record MemoryNeed(long engine, long heap, long weights, long learning, long segmenting) {

    public long bytes() {
        return engine + heap + weights + Math.max(learning, segmenting);
    }

    /** The parts in words, for a plan's reasons. */
    String text() {
        return Sizes.text(engine) + " for Java and the engine, " + Sizes.text(heap) + " for images, "
                + Sizes.text(weights) + " for weights, " + Sizes.text(learning) + " to learn from a crop, or "
                + Sizes.text(segmenting) + " to segment a tile";
    }
}
