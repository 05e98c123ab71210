// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.training.protocol.PreviewStrokes;

/**
 * Chooses pixels of regions to learn from: of each class as many as of the others, evenly spread over its pixels, without
 * those that a later region of another class covers. Remembers which pixels a geometry has. For one thread.
 */
final class StrokeSampler {

    /** Of all classes together. */
    static final int MOST = 24_000;

    private static final int MOST_PER_CLASS = 4_000;

    private final int width;
    private final int height;
    private Map<Geometry, PixelSet> known = new IdentityHashMap<>();

    /** @param width of the image, pixels */
    StrokeSampler(int width, int height) {
        this.width = width;
        this.height = height;
    }

    PreviewStrokes sample(List<Region> regions) {
        List<PixelSet> pixels = rasterise(regions);
        Map<Integer, Long> areas = new TreeMap<>();
        for (int i = 0; i < regions.size(); i++) {
            areas.merge(regions.get(i).classIndex(), pixels.get(i).area(), Long::sum);
        }
        int share = Math.min(MOST_PER_CLASS, MOST / Math.max(1, areas.size()));
        Choice choice = new Choice(regions, pixels);
        Map<Integer, Evenly> counters = new HashMap<>();
        areas.forEach((index, area) -> counters.put(index, new Evenly(area, share)));
        for (int i = 0; i < regions.size(); i++) {
            choice.add(i, counters.get(regions.get(i).classIndex()));
        }
        return choice.strokes();
    }

    private List<PixelSet> rasterise(List<Region> regions) {
        Map<Geometry, PixelSet> now = new IdentityHashMap<>();
        List<PixelSet> pixels = new ArrayList<>();
        for (Region region : regions) {
            PixelSet known = this.known.get(region.geometry());
            PixelSet set = known != null ? known : Rasteriser.pixels(region.geometry(), width, height);
            now.put(region.geometry(), set);
            pixels.add(set);
        }
        known = now;
        return pixels;
    }

    /** Chooses the middle of each of as many equal parts as are wanted of a sequence. */
    private static final class Evenly {

        private final double part;
        private long seen;
        private long chosen;

        Evenly(long total, int wanted) {
            this.part = Math.max(1, (double) total / wanted);
        }

        /** Where in the next {@code length} pixels the next chosen one is; -1 if it comes later. */
        long next(long from, long length) {
            long wanted = (long) ((chosen + 0.5) * part);
            if (wanted >= seen + length) {
                return -1;
            }
            chosen++;
            return wanted - seen + from;
        }

        void passed(long length) {
            seen += length;
        }
    }

    /** The pixels that were chosen. */
    private static final class Choice {

        private final List<Region> regions;
        private final List<PixelSet> pixels;
        private final List<Integer> xs = new ArrayList<>();
        private final List<Integer> ys = new ArrayList<>();
        private final List<Integer> classes = new ArrayList<>();

        Choice(List<Region> regions, List<PixelSet> pixels) {
            this.regions = regions;
            this.pixels = pixels;
        }

        void add(int region, Evenly counter) {
            pixels.get(region).forEachRun((y, from, to) -> {
                for (long x = counter.next(from, to - from); x >= 0; x = counter.next(from, to - from)) {
                    add(region, (int) x, y);
                }
                counter.passed(to - from);
            });
        }

        private void add(int region, int x, int y) {
            if (!isCovered(region, x, y)) {
                xs.add(x);
                ys.add(y);
                classes.add(regions.get(region).classIndex());
            }
        }

        private boolean isCovered(int region, int x, int y) {
            for (int later = region + 1; later < regions.size(); later++) {
                boolean other =
                        regions.get(later).classIndex() != regions.get(region).classIndex();
                if (other
                        && pixels.get(later).bounds().contains(x, y)
                        && pixels.get(later).contains(x, y)) {
                    return true;
                }
            }
            return false;
        }

        PreviewStrokes strokes() {
            return PreviewStrokes.of(xs, ys, classes);
        }
    }
}
