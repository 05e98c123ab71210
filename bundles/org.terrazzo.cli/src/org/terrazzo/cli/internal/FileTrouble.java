// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** A file or folder that the user named, or one in it, does not let itself be used, and what to do about it. */
record FileTrouble(String message, String advice) {

    /** Empty where something else is the trouble, such as a full disk. */
    static Optional<FileTrouble> of(IOException io) {
        Throwable at = io;
        while (at != null && !(at instanceof FileSystemException)) {
            at = at.getCause();
        }
        return at == null ? Optional.empty() : told((FileSystemException) at);
    }

    private static Optional<FileTrouble> told(FileSystemException e) {
        return switch (e) {
            case AccessDeniedException denied ->
                Optional.of(new FileTrouble(
                        denied.getFile() + " may not be changed: permission is missing.",
                        "Change its permissions, or work in another folder."));
            case NoSuchFileException missing ->
                Optional.of(new FileTrouble(missing.getFile() + " does not exist.", "Check the path."));
            case FileAlreadyExistsException there ->
                Optional.of(new FileTrouble(there.getFile() + " is in the way.", "Choose another place, or move it."));
            default -> byReason(e);
        };
    }

    /** The Java library passes on what else the system says as words alone. */
    private static Optional<FileTrouble> byReason(FileSystemException e) {
        String reason = e.getReason() == null ? "" : e.getReason();
        return switch (reason) {
            case "Read-only file system", "Operation not permitted", "Not a directory", "File name too long" ->
                Optional.of(new FileTrouble(
                        e.getFile() + " cannot be used: " + reason.toLowerCase(Locale.ROOT) + ".",
                        "Choose another place."));
            default -> Optional.empty();
        };
    }
}
