// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A socket whose loss is an end like any other: children die, and nobody needs to read of it in a log. */
final class SocketInput extends FilterInputStream {

    SocketInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException lost) {
            return -1;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException lost) {
            return -1;
        }
    }
}
