// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;

/** Enums by constant name; unlike Gson's own, an unknown name is an error and not null. */
final class EnumAdapterFactory implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // T is the enum whose constants these are
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        return raw.isEnum() ? (TypeAdapter<T>) new EnumAdapter(raw).nullSafe() : null;
    }

    private static final class EnumAdapter extends TypeAdapter<Object> {

        private final Enum<?>[] constants;

        EnumAdapter(Class<?> type) {
            this.constants = (Enum<?>[]) type.getEnumConstants();
        }

        @Override
        public void write(JsonWriter out, Object value) throws IOException {
            out.value(((Enum<?>) value).name());
        }

        @Override
        public Object read(JsonReader in) throws IOException {
            String name = in.nextString();
            for (Enum<?> constant : constants) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw JsonFaults.at(in, "'" + name + "' is none of " + Arrays.toString(constants) + ",");
        }
    }
}
