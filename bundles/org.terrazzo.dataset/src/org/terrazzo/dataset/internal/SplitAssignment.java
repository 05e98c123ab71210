// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.terrazzo.dataset.SplitRatio;
import org.terrazzo.model.Split;

/**
 * Shares out images that have no split. Images are taken in the order of their hashes, so that the same images get the
 * same splits wherever and in whatever order they were added, and each goes where most is missing from the ratio.
 */
final class SplitAssignment {

    private final SplitRatio ratio;
    private final Map<Split, Integer> counts = new EnumMap<>(Split.class);
    private final Map<String, Split> assigned = new TreeMap<>();

    private SplitAssignment(SplitRatio ratio) {
        this.ratio = ratio;
    }

    /**
     * @param population all images that take part
     * @param known the splits that some of them have
     * @return the splits of the others
     */
    static Map<String, Split> of(SplitRatio ratio, Collection<String> population, Map<String, Split> known) {
        SplitAssignment assignment = new SplitAssignment(ratio);
        TreeSet<String> hashes = new TreeSet<>(population);
        hashes.stream().filter(known::containsKey).forEach(hash -> assignment.count(known.get(hash)));
        hashes.stream().filter(hash -> !known.containsKey(hash)).forEach(assignment::assign);
        return assignment.assigned;
    }

    private void assign(String hash) {
        Split split = next();
        count(split);
        assigned.put(hash, split);
    }

    private void count(Split split) {
        counts.merge(split, 1, Integer::sum);
    }

    private int counted(Split split) {
        return counts.getOrDefault(split, 0);
    }

    /** One image trains, two train and validate, and from three on there is one of each. */
    private Split next() {
        for (Split split : Split.values()) {
            if (counted(split) == 0 && ratio.share(split) > 0) {
                return split;
            }
        }
        Split most = Split.TRAIN;
        for (Split split : Split.values()) {
            most = missing(split) > missing(most) ? split : most;
        }
        return most;
    }

    private double missing(Split split) {
        int total = 1 + counts.values().stream().mapToInt(Integer::intValue).sum();
        return ratio.share(split) * total - counted(split);
    }
}
