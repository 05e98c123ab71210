// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.List;
import java.util.Objects;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * previews/previews.json: what the newest validation saw of a few of its images, in small. Written by the child after
 * the pictures that it names.
 *
 * @param step of the validation, from 1
 */
@FormatVersion(1)
public record Previews(int formatVersion, int step, List<Preview> images) implements Versioned {

    /** No more images than these, whatever the project has. */
    public static final int MOST = 6;

    /** The longest side of a picture, in pixels. */
    public static final int SIDE = 192;

    public Previews {
        images = List.copyOf(images);
    }

    /**
     * Three pictures of one image, of the same size, in the folder of previews.json.
     *
     * @param path of the image, as in dataset.json
     * @param picture an RGB PNG
     * @param truth an index PNG of class indices, 255 takes no part
     * @param prediction an index PNG of class indices
     */
    public record Preview(String path, String picture, String truth, String prediction) {

        public Preview {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(picture, "picture");
            Objects.requireNonNull(truth, "truth");
            Objects.requireNonNull(prediction, "prediction");
        }
    }
}
