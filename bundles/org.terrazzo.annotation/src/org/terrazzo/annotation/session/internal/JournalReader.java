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
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FileAccessException;
import org.terrazzo.storage.NewerFormatException;

/** Reads a journal from its beginning to its last whole line. */
final class JournalReader {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Takes the lines in order. */
    interface Taker {
        void take(JournalLine line, Journal.Place place) throws BadInputException, IOException;
    }

    /**
     * How far the journal could be read.
     *
     * @param end where the last good line ends, in bytes
     * @param damage why it could not be read to its end; null if it could, but for a line that a crash cut off
     */
    record Extent(long end, String damage) {}

    private final Path file;
    private final Taker taker;
    private long end;
    private int lines;

    private JournalReader(Path file, Taker taker) {
        this.file = file;
        this.taker = taker;
    }

    static Extent read(Path file, Taker taker) throws BadInputException, IOException {
        if (Files.notExists(file)) {
            return new Extent(0, null);
        }
        return new JournalReader(file, taker).read();
    }

    private Extent read() throws BadInputException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
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
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString();
        String what = "Line " + (lines + 1) + " of " + file;
        JournalLine parsed = lines == 0 ? Journal.parseFirst(text, what) : Journal.parse(text, what);
        taker.take(parsed, new Journal.Place(end, line.length));
        lines++;
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
