// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** The plain-word core of a system error, without the path that the message around it already names. */
final class Reasons {

    private Reasons() {}

    static String of(IOException error) {
        String reason = error instanceof FileSystemException system ? system.getReason() : error.getMessage();
        return reason == null || reason.isBlank() ? error.getClass().getSimpleName() : reason;
    }
}
