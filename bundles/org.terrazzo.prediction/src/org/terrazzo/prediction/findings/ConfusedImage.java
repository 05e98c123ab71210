// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.findings;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.terrazzo.model.Box;

/**
 * An image with pixels of a kind.
 *
 * @param name as the evaluation names it; of an image of the project its path
 * @param image its file
 * @param pixels how many in all
 * @param places connected ones (8 neighbours), the largest first; at most {@value #MOST_PLACES}
 */
public record ConfusedImage(String name, Path image, long pixels, List<Place> places) {

    public static final int MOST_PLACES = 50;

    public ConfusedImage {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(image, "image");
        places = List.copyOf(places);
    }

    /**
     * Some connected pixels.
     *
     * @param box that they fill, in pixels of the image
     */
    public record Place(Box box, long pixels) {

        public Place {
            Objects.requireNonNull(box, "box");
        }
    }
}
