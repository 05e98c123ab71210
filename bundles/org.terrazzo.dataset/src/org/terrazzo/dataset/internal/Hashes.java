// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.regex.Pattern;

/** Content hashes as they stand in files that anybody may have written. */
final class Hashes {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Hashes() {}

    static boolean isHash(String text) {
        return text != null && SHA_256.matcher(text).matches();
    }

    static String check(String text) {
        if (!isHash(text)) {
            throw new IllegalArgumentException(
                    "'" + Shown.text(String.valueOf(text)) + "' is not a SHA-256 in lower-case hex");
        }
        return text;
    }
}
