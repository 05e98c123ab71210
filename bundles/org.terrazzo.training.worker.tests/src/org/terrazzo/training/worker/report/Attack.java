// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.terrazzo.training.protocol.Refusal;

/** Bytes that no well-meaning program sends, and what they are called. */
public enum Attack {
    OTHER_PROTOCOL(Refusal.MALFORMED_HEADER, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    BARE_LINE_END(Refusal.MALFORMED_HEADER, "Content-Length: 2\n\n{}"),
    NO_LENGTH(Refusal.MALFORMED_HEADER, "Content-Type: utf-8\r\n\r\n{}"),
    NEGATIVE_LENGTH(Refusal.MALFORMED_HEADER, "Content-Length: -1\r\n\r\n{}"),
    TWO_LENGTHS(Refusal.MALFORMED_HEADER, "Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}"),
    ENDLESS_HEADER(Refusal.LONG_HEADER, "x".repeat(2000)),
    ENDLESS_FIELDS(Refusal.LONG_HEADER, "Content-Type: utf-8\r\n".repeat(100)),
    A_GIGABYTE(Refusal.LARGE_MESSAGE, "Content-Length: 999999999\r\n\r\n{"),
    ONE_BYTE_TOO_MANY(Refusal.LARGE_MESSAGE, "Content-Length: 65537\r\n\r\n{"),
    NOTHING(Refusal.NO_JSON, framed("")),
    NO_OBJECT(Refusal.NO_JSON, framed("[1, 2]")),
    NEARLY_JSON(Refusal.NO_JSON, framed("{jsonrpc: '2.0', id: 1, method: 'worker/status'}")),
    TOO_DEEP(
            Refusal.NO_JSON, framed("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":" + "[".repeat(60_000))),
    NO_MESSAGE(Refusal.NO_JSON, framed("{\"jsonrpc\":\"2.0\"}")),
    OBJECT_FOR_TEXT(
            Refusal.WRONG_TYPE,
            framed("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"worker/stop\",\"params\":{\"by\":[]}}")),
    A_THOUSAND_QUESTIONS(
            Refusal.FLOOD,
            framed("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"worker/status\"}")
                    .repeat(1000));

    private final Refusal refusal;
    private final String bytes;

    Attack(Refusal refusal, String bytes) {
        this.refusal = refusal;
        this.bytes = bytes;
    }

    public Refusal refusal() {
        return refusal;
    }

    static String framed(String body) {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Sends it and reads on until the other side hangs up. */
    public void on(Path socket) throws IOException {
        try (SocketChannel channel = connect(socket)) {
            send(channel, bytes);
            awaitEnd(channel);
        }
    }

    /** No attack: asks for an end as it should be asked for, and waits until the other side hangs up. */
    public static void stop(Path socket, String by) throws IOException {
        try (SocketChannel channel = connect(socket)) {
            send(
                    channel,
                    framed("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"worker/stop\",\"params\":\"" + by + "\"}"));
            awaitEnd(channel);
        }
    }

    static SocketChannel connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        return channel;
    }

    /** Who hangs up in the middle of it has heard enough. */
    static void send(SocketChannel channel, String text) {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException hungUp) {
            left.position(left.limit());
        }
    }

    /** A connection that is closed with something unread in it ends with an error. */
    static void awaitEnd(SocketChannel channel) {
        ByteBuffer answers = ByteBuffer.allocate(1 << 16);
        try {
            while (channel.read(answers) >= 0) {
                answers.clear();
            }
        } catch (IOException hungUp) {
            answers.clear();
        }
    }
}
