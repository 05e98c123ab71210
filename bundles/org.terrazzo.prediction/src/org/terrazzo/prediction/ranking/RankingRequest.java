// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ranking;

import java.util.List;
import java.util.Objects;
import org.terrazzo.dataset.ProjectImage;

/**
 * What to rank.
 *
 * @param model id of a run, {@code latest}, {@code best} or {@code current}
 * @param images to choose from; empty: those without a region
 * @param count how many are wanted, at least 1
 */
public record RankingRequest(String model, List<ProjectImage> images, int count) {

    public RankingRequest {
        Objects.requireNonNull(model, "model");
        images = List.copyOf(images);
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, not " + count);
        }
    }
}
