// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Region;

/** Regions with their class under the name {@code class}, which no record component can have. */
final class RegionAdapter extends TypeAdapter<Region> {

    private final TypeAdapter<Origin> origins;
    private final TypeAdapter<Geometry> geometries;

    RegionAdapter(TypeAdapter<Origin> origins, TypeAdapter<Geometry> geometries) {
        this.origins = origins;
        this.geometries = geometries;
    }

    @Override
    public void write(JsonWriter out, Region region) throws IOException {
        out.beginObject();
        out.name("id").value(region.id());
        out.name("class").value(region.classIndex());
        origins.write(out.name("origin"), region.origin());
        geometries.write(out.name("geometry"), region.geometry());
        out.endObject();
    }

    @Override
    public Region read(JsonReader in) throws IOException {
        Fields fields = new Fields(in);
        String id = null;
        Integer classIndex = null;
        Origin origin = null;
        Geometry geometry = null;
        while (fields.hasNext()) {
            switch (fields.next()) {
                case "id" -> id = in.nextString();
                case "class" -> classIndex = in.nextInt();
                case "origin" -> origin = origins.read(in);
                case "geometry" -> geometry = geometries.read(in);
                default -> in.skipValue();
            }
        }
        Region region = region(fields, id, classIndex, origin, geometry);
        fields.end();
        return region;
    }

    private static Region region(Fields fields, String id, Integer classIndex, Origin origin, Geometry geometry) {
        fields.require(id, "id");
        fields.require(classIndex, "class");
        fields.require(origin, "origin");
        fields.require(geometry, "geometry");
        return fields.checked(() -> new Region(id, classIndex, geometry, origin));
    }
}
