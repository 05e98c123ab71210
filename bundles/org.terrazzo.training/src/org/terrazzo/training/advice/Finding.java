// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.advice;

import java.util.Objects;

/**
 * Something that would spoil a training, or make it worse than it could be.
 *
 * @param message what is wrong, in a sentence
 * @param advice what to do about it
 * @param target where that can be done
 */
public record Finding(Severity severity, Kind kind, String message, String advice, Target target) {

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(target, "target");
    }

    public enum Severity {
        /** The training cannot start. */
        ERROR,
        /** It can, and what comes of it will be worse for this. */
        WARNING,
        /** Nothing is wrong. */
        HINT
    }

    public enum Kind {
        /** There are no annotated images, or too few to learn from, or none to check by. */
        TOO_FEW_IMAGES,
        /** An image takes no part. */
        IMAGE_WITHOUT_ANNOTATION,
        /** A class cannot be learned, or hardly. */
        CLASS_WITHOUT_PIXELS,
        /** A class is only where the training does not look. */
        CLASS_HELD_OUT,
        /** Something that the plan refuses, as an option that does not fit. */
        REFUSED
    }

    /** What a link leads to. */
    public sealed interface Target {

        /** @param path of an image in the project, below {@code images} */
        record OfImage(String path) implements Target {
            public OfImage {
                Objects.requireNonNull(path, "path");
            }
        }

        /** @param index the class's identity */
        record OfClass(int index) implements Target {}

        /** The project as a whole. */
        record OfProject() implements Target {}
    }
}
