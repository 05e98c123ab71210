// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import org.terrazzo.model.Box;
import org.terrazzo.model.Ring;

/** How deep a point lies inside an outline. */
record Depth(Ring outline) {

    private static final int BLOCK = 8;
    private static final double HALF_DIAGONAL = BLOCK * 0.7072;

    /** What is done with a pixel. */
    @FunctionalInterface
    interface Visitor {

        /** @param depth of the pixel's centre */
        void visit(int x, int y, double depth);
    }

    /**
     * Visits the pixels of a square image that lie inside, or less than {@code reach} pixels outside. Distance
     * changes no faster than one moves, so that whole blocks far outside are passed over.
     */
    void forEachPixel(int side, int reach, Visitor visitor) {
        Box bounds = outline.bounds();
        Box near = Box.between(bounds.x() - reach, bounds.y() - reach, bounds.right() + reach, bounds.bottom() + reach)
                .intersect(new Box(0, 0, side, side));
        for (int y = near.y(); y < near.bottom(); y += BLOCK) {
            for (int x = near.x(); x < near.right(); x += BLOCK) {
                if (at(x + BLOCK / 2.0, y + BLOCK / 2.0) > -reach - HALF_DIAGONAL) {
                    block(new Box(x, y, BLOCK, BLOCK).intersect(near), reach, visitor);
                }
            }
        }
    }

    private void block(Box block, int reach, Visitor visitor) {
        for (int y = block.y(); y < block.bottom(); y++) {
            for (int x = block.x(); x < block.right(); x++) {
                double depth = at(x + 0.5, y + 0.5);
                if (depth > -reach) {
                    visitor.visit(x, y, depth);
                }
            }
        }
    }

    /** Distance to the border in pixels: above 0 inside, below 0 outside. */
    double at(double x, double y) {
        double nearest = Double.MAX_VALUE;
        boolean inside = false;
        int n = outline.size();
        for (int i = 0, j = n - 1; i < n; j = i++) {
            nearest = Math.min(nearest, squaredDistance(x, y, i, j));
            if (crosses(x, y, i, j)) {
                inside = !inside;
            }
        }
        return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
    }

    private double squaredDistance(double x, double y, int i, int j) {
        double fromX = outline.x(j);
        double fromY = outline.y(j);
        double edgeX = outline.x(i) - fromX;
        double edgeY = outline.y(i) - fromY;
        double length = edgeX * edgeX + edgeY * edgeY;
        double share = length == 0 ? 0 : Math.clamp(((x - fromX) * edgeX + (y - fromY) * edgeY) / length, 0, 1);
        double gapX = x - fromX - share * edgeX;
        double gapY = y - fromY - share * edgeY;
        return gapX * gapX + gapY * gapY;
    }

    private boolean crosses(double x, double y, int i, int j) {
        return outline.y(i) > y != outline.y(j) > y
                && x
                        < (outline.x(j) - outline.x(i)) * (y - outline.y(i)) / (outline.y(j) - outline.y(i))
                                + outline.x(i);
    }
}
