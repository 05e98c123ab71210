// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.terrazzo.model.LabelClass;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * {@code predictions/<run>/<image>.json}: what a draft was made of.
 *
 * @param hash SHA-256 of the image's content
 * @param classes in the order of the probabilities
 * @param asked when
 */
@FormatVersion(1)
record DraftCard(
        int formatVersion,
        String run,
        String image,
        String hash,
        int width,
        int height,
        List<LabelClass> classes,
        Instant asked)
        implements Versioned {

    DraftCard {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(asked, "asked");
        classes = List.copyOf(classes);
    }
}
