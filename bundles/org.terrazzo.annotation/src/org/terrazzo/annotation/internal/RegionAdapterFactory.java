// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Region;

/** Makes the adapter for regions. */
public final class RegionAdapterFactory implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // T is Region
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Region.class) {
            return null;
        }
        return (TypeAdapter<T>) new RegionAdapter(gson.getAdapter(Origin.class), gson.getAdapter(Geometry.class));
    }
}
