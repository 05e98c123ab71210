// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Matches the objects in the truth of one image with those in its prediction, one to one. */
final class ObjectMatching {

    private record Pair(int truth, int predicted, double iou) {}

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::iou)
            .reversed()
            .thenComparingInt(Pair::truth)
            .thenComparingInt(Pair::predicted);

    private final Components truth;
    private final Components predicted;
    private final int[] truthAreas;
    private final int[] predictedAreas;
    private final long minimumArea;

    ObjectMatching(Components truth, Components predicted, long minimumArea) {
        this.truth = truth;
        this.predicted = predicted;
        this.truthAreas = truth.areas();
        this.predictedAreas = predicted.areas();
        this.minimumArea = minimumArea;
    }

    /** The classes of the objects in the truth. */
    IntStream truths() {
        return classes(truth, truthAreas);
    }

    /** The classes of the objects in the prediction. */
    IntStream predictions() {
        return classes(predicted, predictedAreas);
    }

    private IntStream classes(Components components, int[] areas) {
        return IntStream.rangeClosed(1, components.count())
                .filter(id -> areas[id] >= minimumArea)
                .map(components::classOf);
    }

    /** The class of each pair that matches. */
    IntStream matches() {
        BitSet takenTruths = new BitSet();
        BitSet takenPredictions = new BitSet();
        List<Integer> classes = new ArrayList<>();
        for (Pair pair : pairs()) {
            if (!takenTruths.get(pair.truth()) && !takenPredictions.get(pair.predicted())) {
                takenTruths.set(pair.truth());
                takenPredictions.set(pair.predicted());
                classes.add(truth.classOf(pair.truth()));
            }
        }
        return classes.stream().mapToInt(Integer::intValue);
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        intersections().forEach((key, pixels) -> {
            int truthId = (int) (key >> 32);
            int predictedId = (int) (long) key;
            long union = (long) truthAreas[truthId] + predictedAreas[predictedId] - pixels;
            boolean large = truthAreas[truthId] >= minimumArea && predictedAreas[predictedId] >= minimumArea;
            if (large && 2 * pixels >= union && truth.classOf(truthId) == predicted.classOf(predictedId)) {
                pairs.add(new Pair(truthId, predictedId, (double) pixels / union));
            }
        });
        pairs.sort(BEST_FIRST);
        return pairs;
    }

    /** Common pixels by truth id (upper half of the key) and predicted id; counted in runs, to ask the map rarely. */
    private Map<Long, Long> intersections() {
        Map<Long, Long> common = new HashMap<>();
        int[] truthIds = truth.ids();
        int[] predictedIds = predicted.ids();
        for (int start = 0, end; start < truthIds.length; start = end) {
            end = start + 1;
            while (end < truthIds.length
                    && truthIds[end] == truthIds[start]
                    && predictedIds[end] == predictedIds[start]) {
                end++;
            }
            if (truthIds[start] > 0 && predictedIds[start] > 0) {
                common.merge((long) truthIds[start] << 32 | predictedIds[start], (long) end - start, Long::sum);
            }
        }
        return common;
    }
}
