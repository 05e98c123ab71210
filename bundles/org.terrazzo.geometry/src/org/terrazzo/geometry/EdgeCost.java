// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/**
 * What a step of the live wire costs, after E. Mortensen and W. Barrett, "Intelligent Scissors for Image Composition"
 * (1995): 0.43 for not being on a zero crossing of the second derivative, 0.43 for going otherwise than the edge does,
 * 0.14 for a weak gradient; straight steps cost less than diagonal ones. Costs are whole numbers, at least 1, so that a
 * way through a flat image is a short one.
 */
final class EdgeCost {

    static final int MOST = 256;

    private static final double ZERO_CROSSING = 0.43;
    private static final double DIRECTION = 0.43;
    private static final double GRADIENT = 0.14;
    private static final double DIAGONAL = Math.sqrt(2);

    private final EdgeFeatures features;

    EdgeCost(EdgeFeatures features) {
        this.features = features;
    }

    /** From a pixel to one of its eight neighbours, dx and dy away; 1..{@value #MOST}. */
    int of(int from, int to, int dx, int dy) {
        boolean straight = dx == 0 || dy == 0;
        double weak = 1 - features.strength(to);
        double cost = (features.isZeroCrossing(to) ? 0 : ZERO_CROSSING)
                + DIRECTION * turn(from, to, straight ? dx : dx / DIAGONAL, straight ? dy : dy / DIAGONAL)
                + GRADIENT * weak;
        return 1 + (int) ((MOST - 1) * (straight ? cost / DIAGONAL : cost));
    }

    /** 0..1: the angles of the step to the edge at both pixels, each edge being at right angles to its gradient. */
    private double turn(int from, int to, double stepX, double stepY) {
        double here = features.normalY(from) * stepX - features.normalX(from) * stepY;
        double there = features.normalY(to) * stepX - features.normalX(to) * stepY;
        double sameWay = here < 0 ? -there : there;
        return (angle(Math.abs(here)) + angle(sameWay)) * 2 / (3 * Math.PI);
    }

    private static double angle(double cosine) {
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }
}
