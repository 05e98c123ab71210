// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.terrazzo.model.Box;

/**
 * The points of a line on the screen: without those that fall on the pixel of the one before or on the straight line
 * between others, and cut off just outside of what is painted, so that a line of 100,000 points costs about what is seen
 * of it. A closed line is clipped as an area, by the algorithm of I. Sutherland and G. Hodgman, "Reentrant Polygon
 * Clipping" (1974).
 */
final class ScreenRing {

    /** Thick lines along the border stay out of sight. */
    private static final double MARGIN = 16;

    /** In screen pixels; closer points cannot be told apart. */
    private static final double NEAR = 0.7;

    /** In screen pixels; a point that is no farther from a straight line is left out. */
    private static final double FLAT = 0.25;

    private double[] xy;
    private int length;

    /** The direction from the point before the last, in which the last one was found first. */
    private double ahead;

    /** Between these angles to it a straight line passes all points that were left out since. */
    private double leftmost;

    private double rightmost;
    private double reach;

    /** What can be seen, and a little around it. */
    private final double left;

    private final double top;
    private final double right;
    private final double bottom;

    /** The sides beyond which the last two points lie, a bit for each. */
    private int lastBeyond;

    private int beforeBeyond;

    private ScreenRing(double left, double top, double right, double bottom, int capacity) {
        xy = new double[Math.max(4, capacity)];
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /** @param part of the canvas; what lies outside of it is somewhere outside */
    static ScreenRing of(Viewport viewport, Box part, int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        ScreenRing points = new ScreenRing(
                part.x() - MARGIN, part.y() - MARGIN, part.right() + MARGIN, part.bottom() + MARGIN, 1024);
        for (int i = 0; i < size; i++) {
            points.addIfApart(viewport.canvasX(x.applyAsDouble(i)), viewport.canvasY(y.applyAsDouble(i)));
        }
        return points;
    }

    /** The area within the part of the canvas and a little around it; empty if there is none. */
    ScreenRing clipped() {
        return clipped(0, -1, -left).clipped(0, 1, right).clipped(1, -1, -top).clipped(1, 1, bottom);
    }

    /** Keeps what satisfies sign * coordinate <= limit. */
    private ScreenRing clipped(int axis, int sign, double limit) {
        ScreenRing kept = new ScreenRing(left, top, right, bottom, length + 8);
        for (int i = 0; i < size(); i++) {
            int before = (i + size() - 1) % size();
            double distance = sign * xy[2 * i + axis] - limit;
            double distanceBefore = sign * xy[2 * before + axis] - limit;
            if (distance <= 0 != distanceBefore <= 0) {
                double t = distanceBefore / (distanceBefore - distance);
                kept.add(x(before) + t * (x(i) - x(before)), y(before) + t * (y(i) - y(before)));
            }
            if (distance <= 0) {
                kept.add(x(i), y(i));
            }
        }
        return kept;
    }

    private void addIfApart(double x, double y) {
        boolean near = length > 0 && Math.abs(x - xy[length - 2]) < NEAR && Math.abs(y - xy[length - 1]) < NEAR;
        if (!near && !isOutOfSight(x, y) && !isStraightOn(x, y)) {
            add(x, y);
            beforeBeyond = lastBeyond;
            lastBeyond = beyond(x, y);
            lookAhead();
        }
    }

    /** Takes the point in place of the last one, if it and the two before it all lie beyond the same side. */
    private boolean isOutOfSight(double x, double y) {
        int beyond = beyond(x, y);
        if (length < 4 || (beyond & lastBeyond & beforeBeyond) == 0) {
            return false;
        }
        xy[length - 2] = x;
        xy[length - 1] = y;
        lastBeyond = beyond;
        reach = Double.POSITIVE_INFINITY; // what is straight on from here is not known
        return true;
    }

    private int beyond(double x, double y) {
        return (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0);
    }

    /** Takes the point in place of the last one, if the line from the one before it passes all that lay between. */
    private boolean isStraightOn(double x, double y) {
        if (length < 4) {
            return false;
        }
        double dx = x - xy[length - 4];
        double dy = y - xy[length - 3];
        double distance = Math.hypot(dx, dy);
        double angle = Math.IEEEremainder(Math.atan2(dy, dx) - ahead, 2 * Math.PI);
        if (distance < reach || angle < leftmost || angle > rightmost) {
            return false;
        }
        xy[length - 2] = x;
        xy[length - 1] = y;
        lastBeyond = beyond(x, y);
        narrow(angle, distance);
        return true;
    }

    private void lookAhead() {
        if (length >= 4) {
            double dx = xy[length - 2] - xy[length - 4];
            double dy = xy[length - 1] - xy[length - 3];
            ahead = Math.atan2(dy, dx);
            leftmost = -Math.PI;
            rightmost = Math.PI;
            narrow(0, Math.hypot(dx, dy));
        }
    }

    private void narrow(double angle, double distance) {
        double either = Math.asin(Math.min(1, FLAT / distance));
        leftmost = Math.max(leftmost, angle - either);
        rightmost = Math.min(rightmost, angle + either);
        reach = distance;
    }

    private void add(double x, double y) {
        if (length + 2 > xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[length++] = x;
        xy[length++] = y;
    }

    int size() {
        return length / 2;
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }
}
