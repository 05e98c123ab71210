// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A seekable stream put together from pieces of a file and of bytes made here. It shows a library only those parts of a
 * file that were checked before. Closing it leaves the file open.
 */
final class SplicedInput extends ImageInputStreamImpl {

    /** One piece of the stream. */
    sealed interface Piece permits FilePiece, BytePiece {
        long length();
    }

    /** A piece of the file. */
    record FilePiece(long offset, long length) implements Piece {}

    /** Bytes that stand nowhere in the file. */
    record BytePiece(byte[] bytes) implements Piece {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    private final FileBytes file;
    private final List<Piece> pieces;
    private final long[] starts;
    private int current;

    SplicedInput(FileBytes file, List<Piece> pieces) {
        this.file = file;
        this.pieces = pieces;
        this.starts = new long[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            starts[i + 1] = starts[i] + pieces.get(i).length();
        }
    }

    static SplicedInput whole(FileBytes file) {
        return new SplicedInput(file, List.of(new FilePiece(0, file.length())));
    }

    @Override
    public long length() {
        return starts[pieces.size()];
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!locate()) {
            return -1;
        }
        long within = streamPos - starts[current];
        int value = switch (pieces.get(current)) {
            case FilePiece piece -> file.read(piece.offset() + within);
            case BytePiece piece -> piece.bytes()[(int) within] & 0xff;
        };
        streamPos += value < 0 ? 0 : 1;
        return value;
    }

    /** Reads as much as there is: the superclass takes a short read for the end, even where more would follow. */
    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        checkClosed();
        bitOffset = 0;
        int done = 0;
        while (done < count && locate()) {
            int copied = readSome(into, offset + done, count - done);
            if (copied < 0) {
                break;
            }
            done += copied;
            streamPos += copied;
        }
        return done == 0 && count > 0 ? -1 : done;
    }

    private int readSome(byte[] into, int offset, int count) throws IOException {
        long within = streamPos - starts[current];
        int some = (int) Math.min(count, starts[current + 1] - streamPos);
        return switch (pieces.get(current)) {
            case FilePiece piece -> file.read(piece.offset() + within, into, offset, some);
            case BytePiece piece -> copy(piece.bytes(), (int) within, into, offset, some);
        };
    }

    private static int copy(byte[] bytes, int from, byte[] into, int offset, int count) {
        System.arraycopy(bytes, from, into, offset, count);
        return count;
    }

    /** Finds the piece of the current position; streams are mostly read forwards, so the last piece is tried first. */
    private boolean locate() {
        if (streamPos >= length()) {
            return false;
        }
        if (streamPos < starts[current]) {
            current = 0;
        }
        while (streamPos >= starts[current + 1]) {
            current++;
        }
        return true;
    }
}
