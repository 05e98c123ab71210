// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ReflectionAccessFilter.FilterResult;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapterFactory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Records as strict, bounded JSON (RFC 8259), and back.
 *
 * <p>Written are records, enums (by constant name), strings, numbers, booleans, {@link java.time.Instant} (as ISO
 * text), lists, maps and arrays of these, and sealed interfaces of records: an object whose field {@code type} is the
 * record's simple name in lowerCamelCase. Missing values are written as {@code null}, and so are numbers that are not
 * finite, which come back as NaN. Lists of numbers stand on one line. Any other class is refused as a programming
 * error.
 *
 * <p>Reading is strict. Text that is cut off, goes on after its end, is nested more than {@value #MAXIMUM_DEPTH}
 * deep, repeats a field, lacks a number or boolean, or holds a value that its record's constructor refuses, becomes a
 * {@link BadInputException} that names the file, the place and the reason. Fields that a record does not know are
 * skipped.
 *
 * <p>Immutable; may be used by several threads at once.
 */
public final class Json {

    static final int MAXIMUM_DEPTH = 64;
    static final long MAXIMUM_BYTES = 256L << 20;

    private final Gson pretty;
    private final Gson compact;

    /** For who has no adapters of its own, and so need not know Gson. */
    public Json() {
        this(new TypeAdapterFactory[0]);
    }

    /** @param more adapters that go before the built-in ones */
    public Json(TypeAdapterFactory... more) {
        pretty = gson(FormattingStyle.PRETTY, more);
        compact = gson(FormattingStyle.COMPACT, more);
    }

    private static Gson gson(FormattingStyle style, TypeAdapterFactory... more) {
        GsonBuilder builder = new GsonBuilder()
                .setStrictness(Strictness.STRICT)
                .setFormattingStyle(style)
                .disableHtmlEscaping()
                .disableJdkUnsafe()
                .serializeNulls()
                .addReflectionAccessFilter(type -> FilterResult.BLOCK_ALL)
                .registerTypeAdapterFactory(new NumberListFactory())
                .registerTypeAdapterFactory(new EnumAdapterFactory())
                .registerTypeAdapterFactory(new RecordAdapterFactory())
                .registerTypeAdapterFactory(new SealedAdapterFactory());
        ValueAdapters.register(builder);
        for (TypeAdapterFactory factory : more) {
            builder.registerTypeAdapterFactory(factory);
        }
        return builder.create();
    }

    /**
     * Reads a file of at most 256 MiB.
     *
     * @throws FileAccessException if the file could not be got at, which says nothing about its content
     * @throws NewerFormatException if a {@link Versioned} file is of a newer version than this program knows
     * @throws BadInputException if the content is not what it should be
     */
    public <T> T read(Path file, Class<T> type) throws BadInputException {
        return new JsonSource(file).read(compact, type);
    }

    /**
     * Reads a text.
     *
     * @param what names the text in messages, as "line 7 of events.jsonl"
     */
    public <T> T parse(String text, Class<T> type, String what) throws BadInputException {
        return new JsonSource(text, what).read(compact, type);
    }

    /**
     * Writes a file {@linkplain AtomicFile atomically}, in the form of {@link #text}, without holding its text in
     * memory.
     *
     * @throws IOException if it could not be written, or would be too large to be read; the old file is then
     *     unchanged
     */
    public void write(Path file, Object value) throws IOException {
        AtomicFile.write(file, out -> {
            OutputStream bounded = new BoundedOutput(out, MAXIMUM_BYTES);
            Writer writer = new BufferedWriter(new OutputStreamWriter(bounded, StandardCharsets.UTF_8));
            pretty.toJson(value, writer);
            writer.write('\n');
            writer.flush();
        });
    }

    /** The value over several lines, indented by two spaces, with a line break at the end. */
    public String text(Object value) {
        return pretty.toJson(value) + '\n';
    }

    /** The value on one line, without a line break. */
    public String line(Object value) {
        return compact.toJson(value);
    }
}
