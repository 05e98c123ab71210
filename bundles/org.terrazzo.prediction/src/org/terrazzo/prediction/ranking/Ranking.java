// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ranking;

import java.util.List;
import java.util.Objects;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.spi.Problem;

/**
 * Images in the order in which they are worth annotating.
 *
 * @param run whose model it was
 * @param images the first is the best
 * @param problems images that were left out, and why
 */
public record Ranking(String run, List<RankedImage> images, List<Problem> problems) {

    public Ranking {
        Objects.requireNonNull(run, "run");
        images = List.copyOf(images);
        problems = List.copyOf(problems);
    }

    /**
     * One image.
     *
     * @param uncertainty 0 (sure) to 1 (no idea)
     * @param novelty distance to the nearest image that is annotated or stands before it, 0 (the same) to 1
     */
    public record RankedImage(ProjectImage image, double uncertainty, double novelty) {

        public RankedImage {
            Objects.requireNonNull(image, "image");
        }
    }
}
