// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.log;

import java.nio.charset.StandardCharsets;

/**
 * Makes lines of a stream of bytes: each begins with the time at which its end was read, unless it brings a time of
 * its own, and what is longer than {@value #LONGEST} bytes is cut. For one thread.
 */
final class LogLines {

    static final int LONGEST = 8 << 10;
    private static final byte[] NO_STAMP = {};

    private final RotatingLog log;

    /** The beginning of a line whose end has not come yet. */
    private final byte[] begun = new byte[LONGEST];

    private int length;
    private long cut;
    private byte[] stamp = NO_STAMP;

    LogLines(RotatingLog log) {
        this.log = log;
    }

    void accept(byte[] bytes, int count) {
        stamp = Stamp.now();
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                line(bytes, start, i - start);
                start = i + 1;
            }
        }
        keep(bytes, start, count - start);
    }

    /** Most lines come whole and are not copied twice. */
    private void line(byte[] bytes, int start, int count) {
        if (length == 0 && count <= LONGEST) {
            write(bytes, start, count);
        } else {
            keep(bytes, start, count);
            writeBegun();
        }
    }

    private void keep(byte[] bytes, int start, int count) {
        int fits = Math.min(count, LONGEST - length);
        System.arraycopy(bytes, start, begun, length, fits);
        length += fits;
        cut += count - fits;
    }

    private void writeBegun() {
        if (cut > 0) {
            byte[] end = (" ... (" + (length + cut) + " bytes in all)").getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(end, 0, begun, LONGEST - end.length, end.length);
        }
        write(begun, 0, length);
        length = 0;
        cut = 0;
    }

    private void write(byte[] bytes, int start, int count) {
        byte[] before = Stamp.leads(bytes, start, count) ? NO_STAMP : stamp;
        log.line(before, bytes, start, count);
    }

    /** Last words often lack their line's end. */
    void end() {
        if (length > 0) {
            stamp = Stamp.now();
            writeBegun();
        }
    }
}
