// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

/** A file was written by a newer Terrazzo. Nothing is wrong with it, so it must not be touched. */
public final class NewerFormatException extends BadInputException {

    private static final long serialVersionUID = 1L;

    NewerFormatException(String what, int found, int known) {
        super(
                what + " was written by a newer Terrazzo (format " + found + ", this one reads up to " + known + ").",
                "Open it with that newer Terrazzo.");
    }
}
