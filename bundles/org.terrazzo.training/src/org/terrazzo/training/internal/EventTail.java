// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.RunEvent;

/** Reads events.jsonl as it grows, each line once. A line counts when its end is there. For one thread. */
final class EventTail {

    private final Path file;
    private final Json json;
    private long position;
    private long lines;
    private long unreadable;
    private String last = "";

    EventTail(Path file, Json json) {
        this.file = file;
        this.json = json;
    }

    /** Hands out what is new. */
    void read(Consumer<RunEvent> to) throws IOException {
        if (!Files.exists(file) || Files.size(file) <= position) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            lines(Channels.newInputStream(channel.position(position)), to);
        }
    }

    private void lines(InputStream in, Consumer<RunEvent> to) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    position += line.size() + 1;
                    line(line.toString(StandardCharsets.UTF_8), to);
                    line.reset();
                } else {
                    line.write(buffer[i]);
                }
            }
        }
    }

    private void line(String text, Consumer<RunEvent> to) {
        lines++;
        RunEvent event;
        try {
            event = json.parse(text, RunEvent.class, "line " + lines + " of " + file);
        } catch (BadInputException e) {
            // A newer child may say what this program does not know yet; a crash may have cut a line.
            unreadable++;
            return;
        }
        last = text;
        to.accept(event);
    }

    /** The newest line that could be read; empty if there is none. */
    String last() {
        return last;
    }

    long unreadable() {
        return unreadable;
    }
}
