// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The plain-word core of a system error, without the path that the message around it already names. */
final class Reasons {

    private Reasons() {}

    static String of(IOException error) {
        return switch (error) {
            case AccessDeniedException e -> "permission is missing";
            case NoSuchFileException e -> "it does not exist";
            case FileAlreadyExistsException e -> "it exists already";
            case FileSystemException e -> orName(e.getReason(), e);
            default -> orName(error.getMessage(), error);
        };
    }

    private static String orName(String reason, IOException error) {
        return reason == null || reason.isBlank() ? error.getClass().getSimpleName() : reason;
    }
}
