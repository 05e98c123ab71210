// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Refuses to write a file that this program would afterwards refuse to read. */
final class BoundedOutput extends FilterOutputStream {

    private final long limitBytes;
    private long written;

    BoundedOutput(OutputStream out, long limitBytes) {
        super(out);
        this.limitBytes = limitBytes;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        out.write(bytes, offset, length);
    }

    private void count(int more) throws IOException {
        written += more;
        if (written > limitBytes) {
            throw new FileTooLargeException(limitBytes);
        }
    }
}
