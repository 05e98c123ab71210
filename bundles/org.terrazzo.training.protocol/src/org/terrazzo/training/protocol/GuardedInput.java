// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What may be read from a socket without harm, for the JSON-RPC library to read: whole messages that are not too large,
 * not too many, and that the service behind understands. At the first thing that is not so the stream ends, and whoever
 * wants to know is told why, once. A lost connection is an end like any other.
 *
 * <p>It never holds more than one message. To be read by one thread; {@code refused} is called on that thread.
 */
public final class GuardedInput extends InputStream {

    /**
     * @param header bytes that a message's header may have
     * @param body bytes that a message's body may have
     * @param perSecond messages that may come within a second
     */
    public record Limits(int header, int body, int perSecond) {

        /** For the child, which is asked for little and seldom. */
        public static Limits ofWorker() {
            return new Limits(1 << 10, 64 << 10, 100);
        }

        /** For its supervisor, which is told of every step. */
        public static Limits ofSupervisor() {
            return new Limits(1 << 10, 64 << 10, 10_000);
        }
    }

    private static final long SECOND = 1_000_000_000L;

    private final InputStream in;
    private final Limits limits;
    private final Frames frames;
    private final MessageCheck check;
    private final Consumer<Refusal> refused;
    private byte[] frame = {};
    private int position;
    private boolean ended;
    private boolean unknownTold;
    private long second = System.nanoTime();
    private int inSecond;

    /**
     * @param in is closed with this
     * @param service the interface whose methods may be asked for
     */
    public GuardedInput(InputStream in, Limits limits, Class<?> service, Consumer<Refusal> refused) {
        this.in = Objects.requireNonNull(in, "in");
        this.limits = limits;
        this.frames = new Frames(in, limits);
        this.check = new MessageCheck(service);
        this.refused = Objects.requireNonNull(refused, "refused");
    }

    @Override
    public int read() {
        return more() ? frame[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, frame.length - position);
        System.arraycopy(frame, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean more() {
        while (position == frame.length && !ended) {
            advance();
        }
        return !ended;
    }

    private void advance() {
        try {
            Optional<byte[]> body = frames.next();
            ended = body.isEmpty();
            if (!ended) {
                take(body.get());
            }
        } catch (RefusedException e) {
            ended = true;
            refused.accept(e.refusal());
        } catch (IOException lost) {
            ended = true;
        }
    }

    private void take(byte[] body) throws RefusedException {
        checkFlood();
        if (!check.known(body) && !unknownTold) {
            unknownTold = true;
            refused.accept(Refusal.UNKNOWN_METHOD);
        }
        frame = framed(body);
        position = 0;
    }

    private void checkFlood() throws RefusedException {
        long now = System.nanoTime();
        if (now - second > SECOND) {
            second = now;
            inSecond = 0;
        }
        inSecond++;
        if (inSecond > limits.perSecond()) {
            throw new RefusedException(Refusal.FLOOD);
        }
    }

    /** Only what was understood of the header is passed on. */
    private static byte[] framed(byte[] body) {
        byte[] header = ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[header.length + body.length];
        System.arraycopy(header, 0, frame, 0, header.length);
        System.arraycopy(body, 0, frame, header.length, body.length);
        return frame;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
