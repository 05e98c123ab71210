// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FileAccessException;
import org.terrazzo.storage.NewerFormatException;

/** Reads a journal from its beginning to its last whole line. */
final class JournalReader {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Takes the lines in order. */
    interface Taker {

        /** A step, whose edits have not been looked at: of a long history they are needed one by one, or never. */
        void step(String label, Journal.Place place);

        /** Any other line. */
        void take(JournalLine line) throws BadInputException;
    }

    /**
     * How far the journal could be read.
     *
     * @param end where the last good line ends, in bytes
     * @param damage why it could not be read to its end; null if it could, but for a line that a crash cut off
     */
    record Extent(long end, String damage) {}

    private static final byte[] STEP = "{\"type\":\"step\",\"label\":\"".getBytes(StandardCharsets.UTF_8);

    private final Path file;
    private final Taker taker;
    private final long limit;
    private long end;
    private int lines;

    private JournalReader(Path file, Taker taker, long limit) {
        this.file = file;
        this.taker = taker;
        this.limit = limit;
    }

    /** @param limit lines from this place on are not read, in bytes */
    static Extent read(Path file, Taker taker, long limit) throws BadInputException, IOException {
        if (Files.notExists(file)) {
            return new Extent(0, null);
        }
        return new JournalReader(file, taker, limit).read();
    }

    private Extent read() throws BadInputException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            for (byte[] line = nextLine(in); line != null && end < limit; line = nextLine(in)) {
                take(line);
                end += line.length + 1;
            }
            return new Extent(end, null);
        } catch (FileAccessException | NewerFormatException e) {
            throw e;
        } catch (BadInputException | CharacterCodingException | IllegalArgumentException e) {
            // A kill cannot damage a whole line; a power cut can leave zeros in its place at the very end.
            return new Extent(end, "Line " + (lines + 1) + " does not fit: " + e.getMessage());
        }
    }

    private void take(byte[] line) throws BadInputException, IOException {
        Journal.Place place = new Journal.Place(end, line.length);
        Optional<String> label = label(line);
        if (label.isPresent()) {
            taker.step(label.get(), place);
        } else if (parsed(line) instanceof JournalLine.Step step) {
            taker.step(step.label(), place);
        } else {
            taker.take(parsed(line));
        }
        lines++;
    }

    /** Of a line that looks like a step as it is written here. */
    private static Optional<String> label(byte[] line) throws IOException {
        boolean step = line.length > STEP.length
                && line[line.length - 1] == '}'
                && Arrays.equals(line, 0, STEP.length, STEP, 0, STEP.length);
        int quote = STEP.length;
        while (step && quote < line.length && line[quote] != '"' && line[quote] != '\\') {
            quote++;
        }
        return step && quote < line.length && line[quote] == '"'
                ? Optional.of(text(line, STEP.length, quote))
                : Optional.empty();
    }

    private JournalLine parsed(byte[] line) throws BadInputException, IOException {
        String what = "Line " + (lines + 1) + " of " + file;
        String text = text(line, 0, line.length);
        return lines == 0 ? Journal.parseFirst(text, what) : Journal.parse(text, what);
    }

    private static String text(byte[] line, int from, int to) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line, from, to - from))
                .toString();
    }

    /** Null at the end, and for a line without a line break: its writing was cut off. */
    private static byte[] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toByteArray();
            }
            line.write(b);
        }
        return null;
    }
}
