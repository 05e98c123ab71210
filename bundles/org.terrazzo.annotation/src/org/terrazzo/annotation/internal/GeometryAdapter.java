// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Polygons and pixel sets; reads straight into arrays of numbers, as there may be a hundred thousand of them. */
final class GeometryAdapter extends TypeAdapter<Geometry> {

    private static final String POLYGON = "polygon";
    private static final String PIXEL_SET = "pixelSet";

    @Override
    public void write(JsonWriter out, Geometry geometry) throws IOException {
        out.beginObject();
        switch (geometry) {
            case Polygon polygon -> writePolygon(out, polygon);
            case PixelSet pixels -> writePixels(out, pixels);
        }
        out.endObject();
    }

    private static void writePolygon(JsonWriter out, Polygon polygon) throws IOException {
        out.name("type").value(POLYGON);
        out.name("shell").jsonValue(Numbers.text(polygon.shell()));
        out.name("holes").beginArray();
        for (Ring hole : polygon.holes()) {
            out.jsonValue(Numbers.text(hole));
        }
        out.endArray();
    }

    private static void writePixels(JsonWriter out, PixelSet pixels) throws IOException {
        out.name("type").value(PIXEL_SET);
        out.name("runs").jsonValue(Numbers.text(pixels));
    }

    @Override
    public Geometry read(JsonReader in) throws IOException {
        Fields fields = new Fields(in);
        String type = null;
        Ring shell = null;
        List<Ring> holes = List.of();
        PixelSet pixels = null;
        while (fields.hasNext()) {
            switch (fields.next()) {
                case "type" -> type = in.nextString();
                case "shell" -> shell = readRing(in, fields);
                case "holes" -> holes = readRings(in, fields);
                case "runs" -> pixels = readPixels(in, fields);
                default -> in.skipValue();
            }
        }
        fields.require(type, "type");
        Geometry geometry = geometry(fields, type, shell, holes, pixels);
        fields.end();
        return geometry;
    }

    private static Geometry geometry(Fields fields, String type, Ring shell, List<Ring> holes, PixelSet pixels) {
        switch (type) {
            case POLYGON -> {
                fields.require(shell, "shell");
                return new Polygon(shell, holes);
            }
            case PIXEL_SET -> {
                fields.require(pixels, "runs");
                return pixels;
            }
            default -> throw fields.fault("the type '" + type + "' is none of polygon, pixelSet");
        }
    }

    private static Ring readRing(JsonReader in, Fields fields) throws IOException {
        double[] xy = Numbers.readDoubles(in);
        return fields.checked(() -> Ring.of(xy));
    }

    private static List<Ring> readRings(JsonReader in, Fields fields) throws IOException {
        List<Ring> rings = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            rings.add(readRing(in, fields));
        }
        in.endArray();
        return rings;
    }

    private static PixelSet readPixels(JsonReader in, Fields fields) throws IOException {
        int[] runs = Numbers.readInts(in);
        return fields.checked(() -> PixelSet.of(runs));
    }
}
