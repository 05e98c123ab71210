// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What is wrong with a file name. */
final class FileNames {

    private static final int MAXIMUM_BYTES = 255;
    private static final int SHOWN_CHARACTERS = 80;
    private static final String SPECIAL = "/\\<>:\"|?*";

    /** See "Naming Files, Paths, and Namespaces" in the Win32 documentation: reserved also with any extension. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³]) *(\\..*)?");

    private FileNames() {}

    /** The first fault, as half a sentence; null for a good name. */
    static String fault(String name) {
        if (name.isEmpty()) {
            return "it is empty";
        }
        if (name.equals(".") || name.equals("..")) {
            return "it means another folder";
        }
        if (name.chars().anyMatch(FileNames::isControl) || !isUnicode(name)) {
            return "it contains a control character";
        }
        if (name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)) {
            return "it contains one of " + String.join(" ", SPECIAL.split(""));
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return "it ends in a dot or a space";
        }
        if (RESERVED.matcher(name).matches()) {
            return "it is reserved by Windows";
        }
        return name.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES ? "it is longer than 255 bytes" : null;
    }

    /** For a message: short, and without anything that could break a line or a terminal. */
    static String quoted(String name) {
        StringBuilder shown = new StringBuilder("'");
        name.codePoints().limit(SHOWN_CHARACTERS).forEach(c -> shown.appendCodePoint(isControl(c) ? '\uFFFD' : c));
        return shown.append(name.length() > SHOWN_CHARACTERS ? "…'" : "'").toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** False for half a surrogate pair, which no file system can store. */
    private static boolean isUnicode(String name) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
