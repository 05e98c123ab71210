// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One record type. What the record's constructor refuses becomes an error that names the place in the text. */
final class RecordAdapter extends TypeAdapter<Object> {

    private final Constructor<?> constructor;
    private final String tag;
    private final Map<String, RecordField> fields = new LinkedHashMap<>();

    /** @param tag the value of the field {@code type}; null: the record has none */
    RecordAdapter(Class<?> type, Gson gson, String tag) {
        this.constructor = canonical(type);
        this.tag = tag;
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), new RecordField(component, fields.size(), gson));
        }
        if (tag != null && fields.containsKey(TypeTag.FIELD)) {
            throw new IllegalArgumentException(type + " may not name a component '" + TypeTag.FIELD + "'");
        }
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(parameters);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its canonical constructor", e);
        }
    }

    @Override
    public void write(JsonWriter out, Object value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        if (tag != null) {
            out.name(TypeTag.FIELD).value(tag);
        }
        for (RecordField field : fields.values()) {
            field.write(out, value);
        }
        out.endObject();
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        in.beginObject();
        return readFields(in);
    }

    /** Reads what is left of an object that was begun. */
    Object readFields(JsonReader in) throws IOException {
        Object[] values = new Object[fields.size()];
        boolean[] seen = new boolean[values.length];
        while (in.hasNext()) {
            RecordField field = fields.get(in.nextName());
            if (field == null) {
                in.skipValue();
            } else {
                field.read(in, values, seen);
            }
        }
        for (RecordField field : fields.values()) {
            field.checkPresent(in, values);
        }
        Object record = construct(in, values);
        in.endObject();
        return record;
    }

    private Object construct(JsonReader in, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw JsonFaults.at(in, refusal(e.getCause()) + ", in the object that ends");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's constructor was made accessible", e);
        }
    }

    private String refusal(Throwable cause) {
        return switch (cause) {
            case NullPointerException e ->
                fields.containsKey(String.valueOf(e.getMessage()))
                        ? "the field '" + e.getMessage() + "' is missing"
                        : "a value is missing";
            case Error e -> throw e;
            default -> JsonFaults.plain((Exception) cause);
        };
    }
}
