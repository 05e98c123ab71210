// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.terrazzo.storage.AtomicFile;

/**
 * Writes arrays of 32-bit floats as a safetensors file (format of github.com/huggingface/safetensors): eight bytes with
 * the length of a JSON header, the header, the values one array after the other. {@link SafetensorsReader} reads it
 * back.
 */
public final class Safetensors {

    static final int LENGTH_BYTES = Long.BYTES;
    private static final int ALIGNMENT = 8;

    private Safetensors() {}

    /**
     * One array of a file.
     *
     * @param values asked for when they are written, so that not all arrays need to be in the heap at once
     */
    public record Entry(String name, long[] shape, Supplier<float[]> values) {

        long bytes() {
            return Arrays.stream(shape).reduce(Float.BYTES, Math::multiplyExact);
        }
    }

    /** Replaces a file atomically. */
    public static void write(Path file, List<Entry> entries) throws IOException {
        byte[] header = header(entries);
        AtomicFile.write(file, out -> {
            out.write(littleEndian(LENGTH_BYTES).putLong(header.length).array());
            out.write(header);
            for (Entry entry : entries) {
                writeValues(out, entry.values.get());
            }
        });
    }

    private static byte[] header(List<Entry> entries) {
        JsonObject header = new JsonObject();
        long offset = 0;
        for (Entry entry : entries) {
            long end = offset + entry.bytes();
            header.add(entry.name, description(entry.shape, offset, end));
            offset = end;
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        int padding = (ALIGNMENT - json.length % ALIGNMENT) % ALIGNMENT;
        return (header + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject description(long[] shape, long from, long to) {
        JsonObject description = new JsonObject();
        description.addProperty("dtype", "F32");
        description.add("shape", JsonNumbers.array(shape));
        description.add("data_offsets", JsonNumbers.array(from, to));
        return description;
    }

    private static void writeValues(OutputStream out, float[] values) throws IOException {
        ByteBuffer bytes = littleEndian(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
