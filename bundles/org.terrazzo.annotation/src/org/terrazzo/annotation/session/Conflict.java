// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.nio.file.Path;
import java.util.Objects;
import org.terrazzo.annotation.AnnotationDocument;

/**
 * Two versions of one document.
 *
 * @param file that somebody else has changed
 * @param ours with the edits that are not saved
 * @param theirs as the file is now; the empty document if they deleted it
 */
public record Conflict(Path file, AnnotationDocument ours, AnnotationDocument theirs) {
    public Conflict {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(theirs, "theirs");
    }
}
