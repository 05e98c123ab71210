// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A command and how it is reached.
 *
 * @param category under which Preferences list it
 * @param command its name, with the value of its parameter where there is one
 * @param keys as the platform writes them; empty: none is bound
 * @param where the contexts in which these keys are in force, each once
 * @param what the command does, or empty
 */
record KeyLine(String category, String command, List<String> keys, List<String> where, String what) {

    String keyText() {
        return String.join(", ", keys);
    }

    String whereText() {
        return String.join(", ", where);
    }

    /** Whether each of the words occurs somewhere in the line. */
    boolean matches(String words) {
        String all = String.join(" ", category, command, keyText(), whereText(), what)
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }
}
