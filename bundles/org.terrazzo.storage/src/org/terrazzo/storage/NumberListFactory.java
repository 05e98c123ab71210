// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** Keeps lists and arrays of numbers on one line, where a person and a diff can read them. */
final class NumberListFactory implements TypeAdapterFactory {

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!isNumbers(type)) {
            return null;
        }
        TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
        return new TypeAdapter<T>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                out.jsonValue(value == null ? null : plain.toJson(value));
            }

            @Override
            public T read(JsonReader in) throws IOException {
                return plain.read(in);
            }
        };
    }

    private static boolean isNumbers(TypeToken<?> type) {
        Class<?> raw = type.getRawType();
        return raw.isArray() ? raw.getComponentType().isPrimitive() : raw == List.class && isNumber(element(type));
    }

    private static Type element(TypeToken<?> list) {
        return list.getType() instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : null;
    }

    private static boolean isNumber(Type type) {
        return type instanceof Class<?> raw && Number.class.isAssignableFrom(raw);
    }
}
