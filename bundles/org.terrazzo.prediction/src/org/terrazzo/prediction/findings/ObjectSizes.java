// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.findings;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.internal.ObjectTable;
import org.terrazzo.storage.BadInputException;

/**
 * How large the objects of each class are. Sizes differ by orders of magnitude, so the bins are equally wide on a
 * logarithmic scale, the same for all classes.
 *
 * @param edges of the bins in pixels, ascending; bin i holds sizes from edge i (included) to edge i + 1 (excluded)
 */
public record ObjectSizes(List<Double> edges, List<ClassSizes> classes) {

    public ObjectSizes {
        edges = List.copyOf(edges);
        classes = List.copyOf(classes);
    }

    /**
     * One class.
     *
     * @param objects how many
     * @param mean area in pixels
     * @param median area in pixels
     * @param counts per bin
     */
    public record ClassSizes(int index, String name, long objects, double mean, double median, List<Long> counts) {

        public ClassSizes {
            Objects.requireNonNull(name, "name");
            counts = List.copyOf(counts);
        }
    }

    /**
     * Reads the objects of an analysis.
     *
     * @param bins at least 1
     * @throws BadInputException if its table cannot be understood
     */
    public static ObjectSizes of(Analysis analysis, int bins) throws BadInputException, IOException {
        List<ObjectTable.ClassAreas> areas = ObjectTable.areas(analysis.objectTable());
        double most =
                areas.stream().mapToDouble(ObjectTable.ClassAreas::most).max().orElse(1);
        double step = Math.max(Math.log(most + 1) / bins, 1e-9);
        List<Double> edges =
                IntStream.rangeClosed(0, bins).mapToObj(i -> Math.exp(i * step)).toList();
        return new ObjectSizes(
                edges, areas.stream().map(of -> sizes(of, bins, step)).toList());
    }

    private static ClassSizes sizes(ObjectTable.ClassAreas of, int bins, double step) {
        double[] areas = of.areas();
        Long[] counts = new Long[bins];
        Arrays.fill(counts, 0L);
        for (double area : areas) {
            counts[(int) Math.clamp((long) (Math.log(area) / step + 1e-9), 0, bins - 1)]++;
        }
        Arrays.sort(areas);
        double median = (areas[areas.length / 2] + areas[(areas.length - 1) / 2]) / 2;
        double mean = Arrays.stream(areas).average().orElse(Double.NaN);
        return new ClassSizes(of.index(), of.name(), areas.length, mean, median, List.of(counts));
    }
}
