// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/** How much of its memory a child may use as Java heap. */
public final class ChildHeap {

    private static final int SHARE = 4;
    private static final long LEAST = 192L << 20;
    private static final long MOST = 1L << 30;

    private ChildHeap() {}

    /**
     * Images live on the Java heap, tensors outside of it.
     *
     * @param limit bytes of resident memory that the child may take
     */
    public static long bytes(long limit) {
        return Math.clamp(limit / SHARE, LEAST, MOST);
    }
}
