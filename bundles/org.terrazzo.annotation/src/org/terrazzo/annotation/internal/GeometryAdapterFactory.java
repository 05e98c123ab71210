// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import org.terrazzo.model.Geometry;

/** Makes the adapter for polygons and pixel sets. */
public final class GeometryAdapterFactory implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // T is Geometry or one of its kinds
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        // Gson may look for the adapter of an element's own class; that one must not fall to the rule for records.
        return Geometry.class.isAssignableFrom(type.getRawType()) ? (TypeAdapter<T>) new GeometryAdapter() : null;
    }
}
