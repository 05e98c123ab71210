// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.util.List;
import java.util.Map;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Split;

/**
 * A project in numbers.
 *
 * @param images how many there are
 * @param annotated those with at least one region
 * @param reviewed those marked as reviewed
 * @param classes in display order
 * @param unlabelledPixels of annotated images; where they are background they are counted there too
 * @param splits how many images each split has; images without a split are not counted
 */
public record Statistics(
        int images,
        int annotated,
        int reviewed,
        List<ClassStatistics> classes,
        long unlabelledPixels,
        Map<Split, Integer> splits) {

    /**
     * One class, in annotated images.
     *
     * @param pixels that belong to it once all regions are drawn
     * @param regions of this class, also those covered by others
     * @param images with at least one pixel of it
     */
    public record ClassStatistics(LabelClass labelClass, long pixels, long regions, int images) {}

    public Statistics {
        classes = List.copyOf(classes);
        splits = Map.copyOf(splits);
    }

    /** {@return how many images have no split yet} */
    public int unassigned() {
        return images - splits.values().stream().mapToInt(Integer::intValue).sum();
    }
}
