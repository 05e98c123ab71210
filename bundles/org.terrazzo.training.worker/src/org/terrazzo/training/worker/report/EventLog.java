// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.Ended;

/**
 * Appends events to events.jsonl, each line whole and handed to the system at once, the last one flushed to the disk;
 * then tells them to whoever listens. Safe for use by many threads. Nothing is written after an {@link Ended}.
 */
public final class EventLog implements AutoCloseable {

    private final Json json;
    private final FileChannel channel;
    private final Consumer<String> listener;
    private boolean ended;

    /** @param listener gets each line without its end; must return at once */
    public EventLog(Path file, Json json, Consumer<String> listener) throws IOException {
        this.json = json;
        this.listener = listener;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** @throws UncheckedIOException if the line could not be written, as on a full disk */
    public synchronized void write(RunEvent event) {
        if (ended) {
            return;
        }
        String line = json.line(event);
        try {
            append(line + '\n');
            if (event instanceof Ended) {
                ended = true;
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener.accept(line);
    }

    /** Writes all of the line or, as far as the disk lets us, nothing of it, so that a later line is not spoilt. */
    private void append(String line) throws IOException {
        long before = channel.size();
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
