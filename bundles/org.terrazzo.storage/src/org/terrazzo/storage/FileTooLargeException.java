// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.IOException;

/** A file is larger than this program is willing to read; that does not make it unreadable. */
final class FileTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    FileTooLargeException(long limitBytes) {
        super("larger than " + (limitBytes >> 20) + " MiB");
    }
}
