// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** One component of a record type. */
final class RecordField {

    private final String name;
    private final int position;
    private final boolean primitive;
    private final Method accessor;
    private final TypeAdapter<Object> adapter;

    @SuppressWarnings("unchecked") // the adapter is asked for by the type of the component that it serves
    RecordField(RecordComponent component, int position, Gson gson) {
        this.name = component.getName();
        this.position = position;
        this.primitive = component.getType().isPrimitive();
        this.accessor = component.getAccessor();
        this.accessor.setAccessible(true);
        this.adapter = (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(component.getGenericType()));
    }

    void write(JsonWriter out, Object owner) throws IOException {
        out.name(name);
        adapter.write(out, value(owner));
    }

    private Object value(Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component '" + name + "' of " + owner.getClass() + " failed", e);
        }
    }

    void read(JsonReader in, Object[] values, boolean[] seen) throws IOException {
        if (seen[position]) {
            throw JsonFaults.at(in, "the field '" + name + "' stands there twice,");
        }
        seen[position] = true;
        values[position] = adapter.read(in);
    }

    /** Objects may be left out, and the record decides what that means; a number or boolean has no such value. */
    void checkPresent(JsonReader in, Object[] values) {
        if (primitive && values[position] == null) {
            throw JsonFaults.at(in, "the field '" + name + "' is missing, in the object that ends");
        }
    }
}
