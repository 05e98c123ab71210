// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.BitSet;
import org.terrazzo.model.Ring;

/**
 * Walks along the borders of a pixel set, the set always to the right. A border that comes by the same point twice is
 * cut there into two rings, so that no ring touches itself.
 */
final class OutlineWalk {

    private static final int ABSENT = -1;

    /** Takes a ring and the number of a run that it bounds. */
    interface RingVisitor {
        void ring(int run, Ring ring);
    }

    private final OutlineCorners corners;
    private final BitSet visited = new BitSet();
    private final int[] placeInTrail;
    private int[] trail = new int[16];
    private int length;

    OutlineWalk(OutlineCorners corners) {
        this.corners = corners;
        this.placeInTrail = new int[corners.size()];
        Arrays.fill(placeInTrail, ABSENT);
    }

    void rings(RingVisitor visitor) {
        for (int corner = 0; corner < corners.size(); corner += 2) {
            if (!visited.get(corner)) {
                walk(corners.isTopEdge(corner) ? corner : OutlineCorners.across(corner), visitor);
            }
        }
    }

    private void walk(int start, RingVisitor visitor) {
        int run = corners.run(start);
        int corner = start;
        do {
            int end = OutlineCorners.across(corner);
            visited.set(Math.min(corner, end));
            pass(corner, run, visitor);
            pass(end, run, visitor);
            corner = corners.alongside(end);
        } while (corner != start);
        cut(0, run, visitor);
    }

    private void pass(int corner, int run, RingVisitor visitor) {
        int twin = corners.twin(corner);
        if (twin != ABSENT && placeInTrail[twin] != ABSENT) {
            cut(placeInTrail[twin], run, visitor);
        }
        if (length == trail.length) {
            trail = Arrays.copyOf(trail, 2 * length);
        }
        placeInTrail[corner] = length;
        trail[length++] = corner;
    }

    /** Takes the end of the trail, from a place on, off as a ring. */
    private void cut(int place, int run, RingVisitor visitor) {
        double[] xy = new double[2 * (length - place)];
        for (int i = place; i < length; i++) {
            xy[2 * (i - place)] = corners.x(trail[i]);
            xy[2 * (i - place) + 1] = corners.y(trail[i]);
            placeInTrail[trail[i]] = ABSENT;
        }
        length = place;
        visitor.ring(run, Ring.of(xy));
    }
}
