// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a stream apart into messages, as the base protocol of the Language Server Protocol frames them: header fields,
 * an empty line, and as many bytes as the header says. No more than a header's and a body's limit is ever held. For
 * one thread.
 */
final class Frames {

    private static final Pattern LENGTH = Pattern.compile("Content-Length: *(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("Content-Type: *[ -~]*utf-?8 *", Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final GuardedInput.Limits limits;

    Frames(InputStream in, GuardedInput.Limits limits) {
        this.in = new BufferedInputStream(in);
        this.limits = limits;
    }

    /** The next message's body; empty if the stream ends before there is a whole one. */
    Optional<byte[]> next() throws IOException, RefusedException {
        OptionalInt length = header();
        if (length.isEmpty()) {
            return Optional.empty();
        }
        byte[] body = in.readNBytes(length.getAsInt());
        return body.length == length.getAsInt() ? Optional.of(body) : Optional.empty();
    }

    /** Returns the body's length. */
    private OptionalInt header() throws IOException, RefusedException {
        int left = limits.header();
        int length = -1;
        while (true) {
            Optional<String> field = line(left);
            if (field.isEmpty()) {
                return OptionalInt.empty();
            }
            if (field.get().isEmpty()) {
                return OptionalInt.of(checked(length));
            }
            length = field(field.get(), length);
            left -= field.get().length() + 2;
        }
    }

    /** Without its end; empty if the stream ends before. */
    private Optional<String> line(int longest) throws IOException, RefusedException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (line.length() + 2 > longest) {
                throw new RefusedException(Refusal.LONG_HEADER);
            }
            line.append((char) next);
            if (next == '\n') {
                return Optional.of(withoutEnd(line));
            }
        }
        return Optional.empty();
    }

    private static String withoutEnd(StringBuilder line) throws RefusedException {
        int end = line.length() - 2;
        if (end < 0 || line.charAt(end) != '\r') {
            throw new RefusedException(Refusal.MALFORMED_HEADER);
        }
        return line.substring(0, end);
    }

    /** Returns the length that is known after this field. */
    private static int field(String field, int known) throws RefusedException {
        Matcher length = LENGTH.matcher(field);
        if (length.matches() && known < 0) {
            return Integer.parseInt(length.group(1));
        }
        if (TYPE.matcher(field).matches()) {
            return known;
        }
        throw new RefusedException(Refusal.MALFORMED_HEADER);
    }

    private int checked(int length) throws RefusedException {
        if (length < 0) {
            throw new RefusedException(Refusal.MALFORMED_HEADER);
        }
        if (length > limits.body()) {
            throw new RefusedException(Refusal.LARGE_MESSAGE);
        }
        return length;
    }
}
