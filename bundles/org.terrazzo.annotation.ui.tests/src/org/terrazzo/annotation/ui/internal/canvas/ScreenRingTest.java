// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;

/** A line on the screen has about as many points as can be seen, and lies where the line itself does. */
class ScreenRingTest {

    private static final Viewport FAR = new Viewport(0.25, 0, 0, 800, 600);

    /** The most that a point may be off, in screen pixels. */
    private static final double OFF = 1;

    private static ScreenRing ring(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        ScreenRing ring = ScreenRing.of(FAR, new Box(0, 0, 800, 600), size, x, y);
        for (int i = 0; i < size; i += 1 + size / 500) {
            assertThat(distance(ring, FAR.canvasX(x.applyAsDouble(i)), FAR.canvasY(y.applyAsDouble(i))))
                    .isLessThan(OFF);
        }
        return ring;
    }

    private static double distance(ScreenRing ring, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ring.size(); i++) {
            int next = (i + 1) % ring.size();
            double dx = ring.x(next) - ring.x(i);
            double dy = ring.y(next) - ring.y(i);
            double along = ((x - ring.x(i)) * dx + (y - ring.y(i)) * dy) / (dx * dx + dy * dy);
            double t = Math.clamp(Double.isNaN(along) ? 0 : along, 0, 1);
            least = Math.min(least, Math.hypot(ring.x(i) + t * dx - x, ring.y(i) + t * dy - y));
        }
        return least;
    }

    @Test
    void aSmoothBorderNeedsFewPoints() {
        int corners = 100_000;
        ScreenRing ring = ring(
                corners,
                i -> 1000 + 900 * Math.cos(2 * Math.PI * i / corners),
                i -> 1000 + 900 * Math.sin(2 * Math.PI * i / corners));
        assertThat(ring.size()).isBetween(20, 120);
    }

    @Test
    void aRoughOneStaysRough() {
        Random random = new Random(8);
        double[] reach = random.doubles(2000, 700, 900).toArray();
        ScreenRing ring = ring(
                reach.length,
                i -> 1000 + reach[i] * Math.cos(2 * Math.PI * i / reach.length),
                i -> 1000 + reach[i] * Math.sin(2 * Math.PI * i / reach.length));
        assertThat(ring.size()).isGreaterThan(1500);
    }

    @Test
    void aLineThatTurnsBackIsFollowedToItsEnd() {
        double[] x = {0, 100, 400, 396, 40, 2000, 2000};
        ScreenRing ring = ring(x.length, i -> x[i], i -> i == x.length - 1 ? 300 : 0);
        assertThat(ring.size()).isBetween(4, 6);
    }

    @Test
    void whatIsNotPaintedIsCutOff() {
        Box part = new Box(100, 100, 50, 50);
        ScreenRing ring = ScreenRing.of(FAR, part, 4, i -> i % 3 == 0 ? -9000 : 9000, i -> i < 2 ? -9000 : 9000)
                .clipped();
        assertThat(ring.size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(ring.x(i)).isBetween(80.0, 170.0);
            assertThat(ring.y(i)).isBetween(80.0, 170.0);
        }
    }

    @Test
    void ofALargeBorderOnlyWhatIsSeenCounts() {
        int corners = 100_000;
        Random random = new Random(9);
        double[] reach = random.doubles(corners, 890, 900).toArray();
        Viewport near = new Viewport(8, 1880, 980, 800, 600);
        IntToDoubleFunction x = i -> 1000 + reach[i] * Math.cos(2 * Math.PI * i / corners);
        IntToDoubleFunction y = i -> 1000 + reach[i] * Math.sin(2 * Math.PI * i / corners);
        Box part = new Box(0, 0, 100, 100);
        ScreenRing seen = ScreenRing.of(near, part, corners, x, y);
        assertThat(seen.size()).isBetween(100, 2000);
        ScreenRing all = ScreenRing.of(near, new Box(-20000, -20000, 40000, 40000), corners, x, y);
        for (int i = 0; i < 200; i++) {
            double px = random.nextDouble(100);
            double py = random.nextDouble(100);
            if (distance(all, px, py) > 2 * OFF) {
                assertThat(isInside(seen.clipped(), px, py)).isEqualTo(isInside(all, px, py));
            }
        }
    }

    private static boolean isInside(ScreenRing ring, double x, double y) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            int next = (i + 1) % ring.size();
            boolean crosses = ring.y(i) <= y != ring.y(next) <= y;
            double at = ring.x(i) + (y - ring.y(i)) / (ring.y(next) - ring.y(i)) * (ring.x(next) - ring.x(i));
            inside ^= crosses && at < x;
        }
        return inside;
    }
}
