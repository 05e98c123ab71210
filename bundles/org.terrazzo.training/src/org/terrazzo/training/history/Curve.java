// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value over the steps of a run, thinned so that a run of any length has at most {@value #MOST_POINTS} points. What
 * was put together into one point keeps its lowest and highest value, so that a spike stays to be seen.
 *
 * @param points in ascending order of their steps; values that were not finite are left out
 */
public record Curve(String name, List<Point> points) {

    public static final int MOST_POINTS = 1000;

    public Curve {
        Objects.requireNonNull(name, "name");
        points = List.copyOf(points);
    }

    /**
     * One or several neighbouring values.
     *
     * @param step of the last of them
     * @param mean of them
     * @param last of them, as it was reported
     */
    public record Point(double step, double mean, double low, double high, double last) {}

    public Optional<Point> newest() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }
}
