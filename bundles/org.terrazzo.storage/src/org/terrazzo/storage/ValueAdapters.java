// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Adapters for single values whose JSON form differs from Gson's own. */
final class ValueAdapters {

    private ValueAdapters() {}

    static void register(GsonBuilder builder) {
        DoubleAdapter doubles = new DoubleAdapter();
        TypeAdapter<Float> floats = new FloatAdapter(doubles);
        builder.registerTypeAdapter(double.class, doubles)
                .registerTypeAdapter(Double.class, doubles)
                .registerTypeAdapter(float.class, floats)
                .registerTypeAdapter(Float.class, floats)
                .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe());
    }

    /** JSON has no NaN and no infinity: they are written as null, and null is read as NaN. */
    private static final class DoubleAdapter extends TypeAdapter<Double> {
        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            if (value == null || !Double.isFinite(value)) {
                out.nullValue();
            } else {
                out.value(value);
            }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Double.NaN;
            }
            return in.nextDouble();
        }
    }

    private static final class FloatAdapter extends TypeAdapter<Float> {

        private final DoubleAdapter doubles;

        FloatAdapter(DoubleAdapter doubles) {
            this.doubles = doubles;
        }

        @Override
        public void write(JsonWriter out, Float value) throws IOException {
            if (value == null || !Float.isFinite(value)) {
                out.nullValue();
            } else {
                out.value(value);
            }
        }

        @Override
        public Float read(JsonReader in) throws IOException {
            return doubles.read(in).floatValue();
        }
    }

    private static final class InstantAdapter extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            String text = in.nextString();
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw JsonFaults.at(in, "'" + text + "' is not a time such as 2026-01-31T12:00:00Z,");
            }
        }
    }
}
