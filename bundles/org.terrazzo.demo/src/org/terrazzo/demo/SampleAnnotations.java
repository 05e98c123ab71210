// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.demo.internal.Strokes;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** Annotates drawn images from their truth, in the two ways in which a person would. */
public final class SampleAnnotations {

    private static final Origin ARTIST = new Origin.Person("sample");

    private SampleAnnotations() {}

    /** A frame of background around everything, then the border of each cell: every pixel gets its true class. */
    public static List<Region> polygons(Micrograph micrograph) {
        double side = micrograph.side();
        List<Region> regions = new ArrayList<>();
        Ring frame = Ring.of(0, 0, side, 0, side, side, 0, side);
        regions.add(new Region("r1", SampleClasses.BACKGROUND, Polygon.of(frame), ARTIST));
        for (Cell cell : micrograph.cells()) {
            String id = "r" + (regions.size() + 1);
            regions.add(new Region(id, cell.classIndex(), Polygon.of(cell.outline()), ARTIST));
        }
        return regions;
    }

    /** Brush strokes through the cells and over the ground: most pixels stay unlabelled, none is labelled wrongly. */
    public static List<Region> strokes(Micrograph micrograph) {
        Strokes strokes = new Strokes(micrograph);
        List<Region> regions = new ArrayList<>();
        add(regions, SampleClasses.BACKGROUND, strokes.ground());
        for (int i = 0; i < micrograph.cells().size(); i++) {
            add(regions, micrograph.cells().get(i).classIndex(), strokes.through(i));
        }
        return regions;
    }

    private static void add(List<Region> regions, int classIndex, PixelSet pixels) {
        if (!pixels.isEmpty()) {
            regions.add(new Region("r" + (regions.size() + 1), classIndex, pixels, ARTIST));
        }
    }
}
