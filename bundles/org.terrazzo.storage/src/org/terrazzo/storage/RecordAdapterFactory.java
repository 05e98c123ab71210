// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;

/** Records by their components and canonical constructor; those of a sealed family carry their {@link TypeTag}. */
final class RecordAdapterFactory implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // T is the record that the adapter is made for
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> raw = type.getRawType();
        if (!raw.isRecord()) {
            return null;
        }
        return (TypeAdapter<T>) new RecordAdapter(raw, gson, TypeTag.of(raw));
    }
}
