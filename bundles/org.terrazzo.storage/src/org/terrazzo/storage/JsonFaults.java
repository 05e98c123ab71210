// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;

/** Says where in a JSON text something is wrong, and what, without the parser's own talk. */
final class JsonFaults {

    private static final int SHOWN_PATH = 120;

    private JsonFaults() {}

    /** An error at the place that the reader has reached. */
    static JsonParseException at(JsonReader in, String reason) {
        return new JsonParseException(reason + " at " + place(in));
    }

    /** The first line of an error's message, in words for somebody who does not know the parser. */
    static String plain(Exception error) {
        String message = error.getMessage() == null ? "a value is missing" : error.getMessage();
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^[\\w.$]+Exception: ", "")
                .replace("Use JsonReader.setStrictness(Strictness.LENIENT) to accept malformed", "malformed")
                .replaceFirst("( path .{" + SHOWN_PATH + "}).*", "$1...");
    }

    /** Gson tells a reader's line and column only in its toString: {@code JsonReader at line 1 column 5 path $.a}. */
    private static String place(JsonReader in) {
        String text = in.toString();
        return text.substring(text.indexOf(" at ") + 4);
    }
}
