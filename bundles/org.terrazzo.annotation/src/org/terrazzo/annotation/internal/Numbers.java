// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Ring;

/** Long lists of numbers as JSON text, without loss, and back. */
final class Numbers {

    private static final int FIRST_SIZE = 64;

    private Numbers() {}

    static String text(Ring ring) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < ring.size(); i++) {
            append(text.append(i == 0 ? "" : ", "), ring.x(i));
            append(text.append(", "), ring.y(i));
        }
        return text.append(']').toString();
    }

    static String text(PixelSet pixels) {
        StringBuilder text = new StringBuilder("[");
        pixels.forEachRun((y, from, to) -> text.append(text.length() == 1 ? "" : ", ")
                .append(y)
                .append(", ")
                .append(from)
                .append(", ")
                .append(to));
        return text.append(']').toString();
    }

    /** Whole numbers stand without ".0"; others in the shortest form that is read back as the same double. */
    private static void append(StringBuilder text, double value) {
        if (value == (int) value) {
            text.append((int) value);
        } else {
            text.append(value);
        }
    }

    static double[] readDoubles(JsonReader in) throws IOException {
        double[] values = new double[FIRST_SIZE];
        int count = 0;
        in.beginArray();
        while (in.hasNext()) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = in.nextDouble();
        }
        in.endArray();
        return Arrays.copyOf(values, count);
    }

    static int[] readInts(JsonReader in) throws IOException {
        int[] values = new int[FIRST_SIZE];
        int count = 0;
        in.beginArray();
        while (in.hasNext()) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = in.nextInt();
        }
        in.endArray();
        return Arrays.copyOf(values, count);
    }
}
