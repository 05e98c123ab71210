// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

/** The root of a JSON file; its record carries {@link FormatVersion}. */
public interface Versioned {

    /** From 1 on; raised by every change that an older Terrazzo could not read. */
    int formatVersion();
}
