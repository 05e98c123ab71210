// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;

/** One sealed family. The type tag is written first, so that reading streams; elsewhere it is found as well. */
final class SealedAdapter extends TypeAdapter<Object> {

    private final Map<String, RecordAdapter> members;

    SealedAdapter(Map<String, RecordAdapter> members) {
        this.members = members;
    }

    @Override
    public void write(JsonWriter out, Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            members.get(TypeTag.name(value.getClass())).write(out, value);
        }
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        in.beginObject();
        if (!in.hasNext()) {
            throw missing(in);
        }
        String first = in.nextName();
        return first.equals(TypeTag.FIELD) ? member(in, in.nextString()).readFields(in) : readUnordered(in, first);
    }

    /** Another program may have sorted the fields by name. */
    private Object readUnordered(JsonReader in, String first) throws IOException {
        JsonObject object = new JsonObject();
        object.add(first, JsonParser.parseReader(in));
        while (in.hasNext()) {
            String name = in.nextName();
            if (object.has(name)) {
                throw JsonFaults.at(in, "the field '" + name + "' stands there twice,");
            }
            object.add(name, JsonParser.parseReader(in));
        }
        if (!(object.remove(TypeTag.FIELD) instanceof JsonPrimitive tag)) {
            throw missing(in);
        }
        RecordAdapter member = member(in, tag.getAsString());
        in.endObject();
        return member.fromJsonTree(object);
    }

    private RecordAdapter member(JsonReader in, String tag) {
        RecordAdapter member = members.get(tag);
        if (member == null) {
            throw JsonFaults.at(in, "the type '" + tag + "' is none of " + members.keySet() + ",");
        }
        return member;
    }

    private static JsonParseException missing(JsonReader in) {
        return JsonFaults.at(in, "the field 'type' is missing, in the object that ends");
    }
}
