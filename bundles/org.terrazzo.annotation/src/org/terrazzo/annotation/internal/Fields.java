// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** The fields of one JSON object, each at most once; errors tell the place. */
final class Fields {

    private final JsonReader in;
    private final Set<String> seen = new HashSet<>();

    Fields(JsonReader in) throws IOException {
        this.in = in;
        in.beginObject();
    }

    boolean hasNext() throws IOException {
        return in.hasNext();
    }

    String next() throws IOException {
        String name = in.nextName();
        if (!seen.add(name)) {
            throw fault("the field '" + name + "' stands there twice");
        }
        return name;
    }

    void end() throws IOException {
        in.endObject();
    }

    void require(Object value, String name) {
        if (value == null) {
            throw fault("the field '" + name + "' is missing");
        }
    }

    /** Makes a value whose own checks may refuse it. */
    <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage());
        }
    }

    JsonParseException fault(String reason) {
        return new JsonParseException(reason + ", near " + in.getPath());
    }
}
