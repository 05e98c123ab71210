// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.terrazzo.model.Box;

/**
 * Lines that follow the edges of an image from a seed to wherever the pointer is: shortest ways (E. Dijkstra, 1959)
 * over the eight neighbours of each pixel, after E. Mortensen and W. Barrett, "Intelligent Scissors for Image
 * Composition" (1995). What was found out for one point serves the next: only pixels that are nearer to the seed than
 * all points before need work, and each needs it once. For one thread.
 */
public final class LiveWire {

    private static final int UNKNOWN = Integer.MAX_VALUE;
    private static final int[] STEP_X = {1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] STEP_Y = {0, 1, 1, 1, 0, -1, -1, -1};

    private final Window window;
    private final EdgeCost edges;
    private final int seed;
    private final int[] costs;
    private final byte[] steps;
    private final BitSet settled = new BitSet();
    private final BucketQueue queue = new BucketQueue(EdgeCost.MOST);

    private LiveWire(Window window, int seed) {
        this.window = window;
        this.edges = window.edges;
        this.seed = seed;
        this.costs = new int[window.box.width() * window.box.height()];
        this.steps = new byte[costs.length];
        Arrays.fill(costs, UNKNOWN);
        costs[seed] = 0;
        queue.add(seed, 0);
    }

    /** The edges of a part of an image, for any number of seeds in it. Immutable. */
    public static final class Window {

        private final Box box;
        private final EdgeCost edges;

        private Window(Box box, EdgeCost edges) {
            this.box = box;
            this.edges = edges;
        }

        /** Takes 13 bytes for each pixel. */
        public static Window of(ColourBlock image) {
            return new Window(image.box(), new EdgeCost(new EdgeFeatures(image)));
        }

        public Box box() {
            return box;
        }

        /**
         * A wire that is fixed at a pixel; it takes about 10 bytes for each pixel of the window.
         *
         * @throws IllegalArgumentException if the pixel is not in the window
         */
        public LiveWire from(int x, int y) {
            return new LiveWire(this, number(x, y));
        }

        private int number(int x, int y) {
            if (!box.contains(x, y)) {
                throw new IllegalArgumentException("(" + x + ", " + y + ") is not in " + box);
            }
            return (y - box.y()) * box.width() + x - box.x();
        }
    }

    /**
     * The line from the seed to a pixel, both included, through the centres of pixels; those on a straight line
     * between two others are left out.
     *
     * @throws IllegalArgumentException if the pixel is not in the window
     * @throws java.util.concurrent.CancellationException if no longer wanted; the wire can still be asked
     */
    public List<Point> to(int x, int y, BooleanSupplier cancelled) {
        int target = window.number(x, y);
        settle(target, cancelled);
        List<Point> line = new ArrayList<>(List.of(centre(target)));
        int pixel = target;
        while (pixel != seed) {
            int step = steps[pixel];
            pixel -= STEP_Y[step] * window.box.width() + STEP_X[step];
            if (pixel == seed || steps[pixel] != step) {
                line.add(centre(pixel));
            }
        }
        return line.reversed();
    }

    private Point centre(int pixel) {
        int width = window.box.width();
        return new Point(window.box.x() + pixel % width + 0.5, window.box.y() + pixel / width + 0.5);
    }

    private void settle(int target, BooleanSupplier cancelled) {
        int count = 0;
        while (!settled.get(target)) {
            if (++count % 4096 == 0) {
                FloodFill.stopIf(cancelled);
            }
            int pixel = queue.poll();
            if (!settled.get(pixel)) {
                settled.set(pixel);
                lookAround(pixel);
            }
        }
    }

    private void lookAround(int pixel) {
        Box box = window.box;
        int x = pixel % box.width();
        int y = pixel / box.width();
        for (int step = 0; step < STEP_X.length; step++) {
            int nextX = x + STEP_X[step];
            int nextY = y + STEP_Y[step];
            if (nextX >= 0 && nextX < box.width() && nextY >= 0 && nextY < box.height()) {
                go(pixel, nextY * box.width() + nextX, step);
            }
        }
    }

    private void go(int from, int to, int step) {
        if (settled.get(to)) {
            return;
        }
        int cost = costs[from] + edges.of(from, to, STEP_X[step], STEP_Y[step]);
        if (cost < costs[to]) {
            costs[to] = cost;
            steps[to] = (byte) step;
            queue.add(to, cost);
        }
    }
}
