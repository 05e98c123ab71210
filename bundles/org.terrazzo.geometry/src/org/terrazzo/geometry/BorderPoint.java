// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/**
 * A point on the border of a polygon.
 *
 * @param polygon position in the list that was asked; 0 where there is only one
 * @param ring 0 for the shell, 1 for the first hole, ...
 * @param edge from the corner of this number to the next one of the ring
 * @param fraction of the edge up to the point, 0 (at the corner itself) to less than 1
 * @param distance in pixels, from where the question was asked
 */
public record BorderPoint(int polygon, int ring, int edge, double fraction, Point point, double distance) {

    public boolean isCorner() {
        return fraction == 0;
    }

    /** The corner at which the edge begins. */
    public Corner corner() {
        return new Corner(polygon, ring, edge);
    }
}
