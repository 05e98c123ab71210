// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.terrazzo.dataset.spi.Problem;

/**
 * What a prediction wrote.
 *
 * @param model id of the run whose model it was
 * @param images in the order in which they were done
 * @param problems images that were left out, and why
 */
public record Prediction(String model, List<PredictedImage> images, List<Problem> problems) {

    public Prediction {
        images = List.copyOf(images);
        problems = List.copyOf(problems);
    }

    /**
     * One image and its mask.
     *
     * @param name under which its results lie in the output folder: forward slashes, no extension
     * @param image the file that was read
     * @param mask an index PNG of class indices
     */
    public record PredictedImage(String name, Path image, Path mask) {
        public PredictedImage {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(image, "image");
            Objects.requireNonNull(mask, "mask");
        }
    }
}
