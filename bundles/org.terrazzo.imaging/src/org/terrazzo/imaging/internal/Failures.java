// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.terrazzo.imaging.ImageReadException;

/** Runs code that decodes, and turns whatever a hostile file makes it throw into one kind of exception. */
final class Failures {

    /** Something that decodes. */
    @FunctionalInterface
    interface Decoding<T> {
        T run() throws IOException;
    }

    private static final int LONGEST = 120;

    private Failures() {}

    /**
     * The libraries below check their input in places only: a damaged file also shows as an index out of bounds, a
     * failed assertion or an allocation that cannot be met. None of these means that the program is wrong.
     */
    static <T> T named(Path file, Decoding<T> decoding) throws ImageReadException {
        try {
            return decoding.run();
        } catch (IOException | RuntimeException | AssertionError | OutOfMemoryError e) {
            throw of(file, e);
        }
    }

    private static ImageReadException of(Path file, Throwable failure) {
        ImageProblem problem = problem(failure);
        return new ImageReadException(file, problem.getMessage(), problem.advice(), failure);
    }

    private static ImageProblem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ImageProblem problem -> {
                    return problem;
                }
                case EOFException end -> {
                    return ImageProblem.truncated("there is less data than announced");
                }
                case NoSuchFileException missing -> {
                    return new ImageProblem("there is no such file", "Check the path.");
                }
                case OutOfMemoryError memory -> {
                    return new ImageProblem(
                            "there is not enough memory for it",
                            "Read a smaller region or at a lower resolution, or give the program more memory.");
                }
                default -> {
                    // an exception around another one: the innermost known one says most
                }
            }
        }
        return ImageProblem.damaged("its data is damaged or of an unusual kind (" + text(failure) + ")");
    }

    /** The innermost exception knows most; some say more than anybody wants to read. */
    private static String text(Throwable failure) {
        if (failure.getCause() != null) {
            return text(failure.getCause());
        }
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "\u2026" : message.strip();
    }
}
