// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/** A point of the image plane, in pixels. */
public record Point(double x, double y) {

    /** In pixels. */
    public double distance(double toX, double toY) {
        return Math.hypot(toX - x, toY - y);
    }

    public Point translate(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
