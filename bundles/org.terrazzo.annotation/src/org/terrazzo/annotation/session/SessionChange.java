// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.util.Objects;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.model.Box;

/**
 * One change of a document.
 *
 * @param label of the step that was done, undone or redone
 * @param touched the pixels of the image outside of which nothing looks different
 */
public record SessionChange(Kind kind, String label, AnnotationDocument before, AnnotationDocument after, Box touched) {

    /** How it came about. */
    public enum Kind {
        DONE,
        UNDONE,
        REDONE
    }

    public SessionChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(touched, "touched");
    }
}
