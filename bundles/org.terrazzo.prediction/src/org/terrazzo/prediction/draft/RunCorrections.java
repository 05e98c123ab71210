// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.draft;

import java.util.List;
import java.util.Objects;

/** What was corrected of one run's drafts. */
public record RunCorrections(String run, List<ImageCorrections> images) {

    public RunCorrections {
        Objects.requireNonNull(run, "run");
        images = List.copyOf(images);
    }

    /**
     * One image.
     *
     * @param image path in the project
     * @param annotation SHA-256 of the annotation document that was counted
     * @param corrected pixels to which it gives another class than the draft did
     * @param labelled pixels to which it gives a class
     */
    public record ImageCorrections(String image, String annotation, long corrected, long labelled) {

        public ImageCorrections {
            Objects.requireNonNull(image, "image");
            Objects.requireNonNull(annotation, "annotation");
        }
    }

    public long corrected() {
        return images.stream().mapToLong(ImageCorrections::corrected).sum();
    }

    /** Corrected pixels among the labelled ones, 0..1; NaN without images. */
    public double share() {
        long labelled = images.stream().mapToLong(ImageCorrections::labelled).sum();
        return labelled == 0 ? Double.NaN : (double) corrected() / labelled;
    }
}
