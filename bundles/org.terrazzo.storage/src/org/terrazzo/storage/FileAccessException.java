// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file's content could not be got at: it is missing, locked, forbidden or too large. This says nothing about the
 * content.
 */
public final class FileAccessException extends BadInputException {

    private static final long serialVersionUID = 1L;

    /** Says in plain words why {@code file} could not be read. */
    public FileAccessException(Path file, IOException cause) {
        this(file.toString(), cause);
    }

    FileAccessException(String file, IOException cause) {
        super(file + " " + reason(cause), advice(cause), cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> "does not exist.";
            case AccessDeniedException e -> "may not be read: permission is missing.";
            case FileTooLargeException e -> "is " + e.getMessage() + ", more than this program reads.";
            default -> "could not be read: " + Reasons.of(cause) + ".";
        };
    }

    private static String advice(IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> "Check the path.";
            case AccessDeniedException e -> "Change its permissions and try again.";
            case FileTooLargeException e -> "Check that it is the right file.";
            default -> "Check the disk or the network drive and try again.";
        };
    }
}
