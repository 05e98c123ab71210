// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.terrazzo.model.LabelRaster;

/** Measures the objects in an image: its connected components, neighbours by side or corner. */
public final class Objects {

    private final Components components;
    private final ObjectSums[] sums;

    private Objects(Components components, ObjectSums[] sums) {
        this.components = components;
        this.sums = sums;
    }

    /**
     * The objects of some classes, in the order of their ids.
     *
     * @param intensity asked row by row, once for each pixel of an object that is measured
     * @param minimumArea in pixels; smaller objects are left out, but keep their ids
     */
    public static List<ImageObject> measure(
            LabelRaster labels, Intensity intensity, long minimumArea, Set<Integer> classes) {
        Components components = ConnectedComponents.of(labels, Connectivity.EIGHT);
        Objects objects = new Objects(components, wanted(components, minimumArea, classes));
        objects.sum(intensity);
        long pixels = labels.box().area();
        return Stream.of(objects.sums)
                .filter(java.util.Objects::nonNull)
                .map(sum -> sum.object(pixels))
                .toList();
    }

    private static ObjectSums[] wanted(Components components, long minimumArea, Set<Integer> classes) {
        int[] areas = components.areas();
        ObjectSums[] wanted = new ObjectSums[areas.length];
        for (int id = 1; id < areas.length; id++) {
            if (areas[id] >= minimumArea && classes.contains(components.classOf(id))) {
                wanted[id] = new ObjectSums(id, components.classOf(id));
            }
        }
        return wanted;
    }

    private void sum(Intensity intensity) {
        int[] ids = components.ids();
        for (int y = 0, i = 0; y < components.height(); y++) {
            for (int x = 0; x < components.width(); x++, i++) {
                ObjectSums sum = sums[ids[i]];
                if (sum != null) {
                    sum.add(x, y, intensity.at(x, y), straightEdges(ids[i], x, y), diagonalEdges(ids[i], x, y));
                }
            }
        }
    }

    private int straightEdges(int id, int x, int y) {
        return edge(id, x - 1, y) + edge(id, x + 1, y) + edge(id, x, y - 1) + edge(id, x, y + 1);
    }

    private int diagonalEdges(int id, int x, int y) {
        return edge(id, x - 1, y - 1) + edge(id, x + 1, y - 1) + edge(id, x - 1, y + 1) + edge(id, x + 1, y + 1);
    }

    private int edge(int id, int x, int y) {
        return components.id(x, y) == id ? 0 : 1;
    }
}
