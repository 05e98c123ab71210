// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.terrazzo.storage.BadInputException;

/**
 * Reads safetensors files of 32-bit floats. Nothing in the header is believed: lengths, offsets and shapes are checked
 * against the file and each other before memory is taken. Close it after use.
 */
public final class SafetensorsReader implements AutoCloseable {

    private static final int MAXIMUM_HEADER = 16 << 20;

    private final Path file;
    private final FileChannel channel;
    private final long dataStart;
    private final Map<String, Tensor> tensors;

    private record Tensor(String name, long[] shape, long from, long to) {}

    private SafetensorsReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        long length = bytes(0, Safetensors.LENGTH_BYTES).getLong();
        require(length > 0 && length <= MAXIMUM_HEADER, "its header claims to be " + length + " bytes long");
        require(length <= channel.size() - Safetensors.LENGTH_BYTES, "its header is longer than the file");
        this.dataStart = Safetensors.LENGTH_BYTES + length;
        this.tensors = tensors(StandardCharsets.UTF_8
                .decode(bytes(Safetensors.LENGTH_BYTES, (int) length))
                .toString());
        checkRanges();
    }

    /** @throws BadInputException if the file cannot be read or is not what it claims to be */
    public static SafetensorsReader open(Path file) throws BadInputException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file);
            return new SafetensorsReader(file, channel);
        } catch (IOException | IllegalArgumentException | JsonParseException | IllegalStateException e) {
            throw bad(file, channel, e);
        }
    }

    private static BadInputException bad(Path file, FileChannel channel, Exception cause) {
        BadInputException bad = new BadInputException(
                "The weights " + file + " cannot be read: " + reason(cause) + ".",
                "Use another run's model, or train again.",
                cause);
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            bad.addSuppressed(e);
        }
        return bad;
    }

    private static String reason(Exception cause) {
        return switch (cause) {
            case java.nio.file.NoSuchFileException e -> "there is no such file";
            case EOFException e -> "it ends too early";
            case JsonParseException e -> "its header is not JSON";
            default -> String.valueOf(cause.getMessage());
        };
    }

    public Set<String> names() {
        return tensors.keySet();
    }

    /** The shape of an array, or none if there is no such array. */
    public long[] shape(String name) {
        Tensor tensor = tensors.get(name);
        return tensor == null ? new long[0] : tensor.shape.clone();
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /**
     * The values of an array, row-major.
     *
     * @throws BadInputException if there is no such array of this shape
     */
    public float[] read(String name, long... shape) throws BadInputException {
        try {
            Tensor tensor = tensors.get(name);
            require(tensor != null, "the array " + name + " is missing");
            require(
                    Arrays.equals(tensor.shape, shape),
                    "the array " + name + " is " + Arrays.toString(tensor.shape) + ", not " + Arrays.toString(shape));
            return floats(tensor);
        } catch (IOException | IllegalArgumentException e) {
            throw bad(file, null, e);
        }
    }

    /** The values of parameters, each found under a prefix and its own name. */
    public Weights.Values under(String prefix) {
        return shape -> read(prefix + shape.name(), shape.shape());
    }

    private float[] floats(Tensor tensor) throws IOException {
        int length = Math.toIntExact(tensor.to - tensor.from);
        float[] values = new float[length / Float.BYTES];
        bytes(dataStart + tensor.from, length).asFloatBuffer().get(values);
        return values;
    }

    private static Map<String, Tensor> tensors(String json) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        TypeAdapter<JsonElement> elements = new Gson().getAdapter(JsonElement.class);
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(8);
            reader.beginObject();
            while (reader.peek() == JsonToken.NAME) {
                String name = reader.nextName();
                JsonElement description = elements.read(reader);
                if (!name.equals("__metadata__")) {
                    require(tensors.put(name, tensor(name, description)) == null, name + " is there twice");
                }
            }
            reader.endObject();
        }
        return tensors;
    }

    private static Tensor tensor(String name, JsonElement element) {
        require(element.isJsonObject(), "the array " + name + " is not described");
        JsonObject description = element.getAsJsonObject();
        JsonElement type = description.get("dtype");
        require(
                type != null && type.isJsonPrimitive() && type.getAsString().equals("F32"),
                "the array " + name + " does not consist of 32-bit floats");
        long[] shape = JsonNumbers.read(description.get("shape"));
        long[] offsets = JsonNumbers.read(description.get("data_offsets"));
        require(offsets.length == 2 && offsets[0] <= offsets[1], "the array " + name + " has no place in the file");
        require(size(shape) * Float.BYTES == offsets[1] - offsets[0], "the size of the array " + name + " is wrong");
        return new Tensor(name, shape, offsets[0], offsets[1]);
    }

    private static long size(long[] shape) {
        try {
            return Arrays.stream(shape).reduce(Float.BYTES, Math::multiplyExact) / Float.BYTES;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the shape " + Arrays.toString(shape) + " is too large", e);
        }
    }

    /** The format asks that arrays follow each other without gap or overlap up to the end. */
    private void checkRanges() throws IOException {
        long end = 0;
        for (Tensor tensor : tensors.values().stream()
                .sorted(Comparator.comparingLong(Tensor::from).thenComparingLong(Tensor::to))
                .toList()) {
            require(tensor.from == end, "the array " + tensor.name + " overlaps another or leaves a gap");
            end = tensor.to;
        }
        require(dataStart + end == channel.size(), "its header and its length do not agree");
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        if (length > channel.size() - position) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
