// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Pixel sets as polygons that run along the edges of the pixels. */
public final class PixelOutlines {

    private final int[] partOfRun;
    private final List<Ring> shells = new ArrayList<>();
    private final List<List<Ring>> holes = new ArrayList<>();

    private PixelOutlines(int[] partOfRun) {
        this.partOfRun = partOfRun;
    }

    /**
     * One polygon for each part that hangs together by the sides of its pixels, in the order of their first pixels.
     * Each polygon is valid (ISO 19125-1) and covers exactly its pixels; together they cover exactly the set. Every
     * hole is kept: all pixels of a hole hang together by sides, so rings may touch at single points. Shells run
     * clockwise on the screen, holes the other way; all edges are horizontal or vertical in turn.
     *
     * <p>Takes time and memory linear in the number of runs.
     */
    public static List<Polygon> polygons(PixelSet pixels) {
        int[] runs = pixels.runs();
        PixelOutlines outlines = new PixelOutlines(RunParts.of(runs, false));
        new OutlineWalk(OutlineCorners.of(runs)).rings(outlines::add);
        return outlines.polygons();
    }

    private void add(int run, Ring ring) {
        int part = partOfRun[run];
        while (shells.size() <= part) {
            shells.add(null);
            holes.add(new ArrayList<>());
        }
        if (ring.signedArea() > 0) {
            shells.set(part, ring); // a part has one outer border only
        } else {
            holes.get(part).add(ring);
        }
    }

    private List<Polygon> polygons() {
        return IntStream.range(0, shells.size())
                .mapToObj(part -> new Polygon(shells.get(part), holes.get(part)))
                .toList();
    }
}
