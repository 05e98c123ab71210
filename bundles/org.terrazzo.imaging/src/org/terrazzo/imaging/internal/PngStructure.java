// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import org.terrazzo.imaging.internal.SplicedInput.FilePiece;
import org.terrazzo.imaging.internal.SplicedInput.Piece;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948) and lets the decoder see those alone that pixels are made of: a compressed
 * text or profile that inflates to gigabytes is never touched.
 */
final class PngStructure {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int INTERLACE = 28;
    private static final int IHDR = chunk("IHDR");
    private static final int PLTE = chunk("PLTE");
    private static final int IDAT = chunk("IDAT");
    private static final int IEND = chunk("IEND");
    private static final int EXIF = chunk("eXIf");
    private static final int DEFLATE_RATIO = 1032;

    private final FileBytes file;
    private final ImageInputStream input;
    private final List<Piece> pieces = new ArrayList<>();
    private Orientation orientation = Orientation.UPRIGHT;
    private long dataBytes;

    PngStructure(FileBytes file) {
        this.file = file;
        this.input = SplicedInput.whole(file);
    }

    private static int chunk(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    StoredHeader check(Limits limits) throws IOException {
        input.seek(SIGNATURE);
        if (input.readInt() != 13 || input.readInt() != IHDR) {
            throw ImageProblem.damaged("it does not begin with a header");
        }
        long width = input.readUnsignedInt();
        long height = input.readUnsignedInt();
        int bits = input.readUnsignedByte();
        input.seek(INTERLACE);
        boolean rowByRow = input.readUnsignedByte() == 0;
        limits.check(width, height, true);
        walk();
        Limits.checkPlausible(width, height, dataBytes, DEFLATE_RATIO * 8L / Math.clamp(bits, 1, 8));
        return new StoredHeader((int) width, (int) height, 1, rowByRow, orientation, pieces);
    }

    private void walk() throws IOException {
        add(0, SIGNATURE);
        long position = SIGNATURE;
        int type;
        do {
            if (position + FRAME > file.length()) {
                throw ImageProblem.truncated("its end chunk is missing");
            }
            input.seek(position);
            long length = input.readUnsignedInt();
            type = input.readInt();
            if (length > file.length() - position - FRAME) {
                throw ImageProblem.truncated("a chunk at byte %d announces %d bytes".formatted(position, length));
            }
            take(type, position, length);
            position += FRAME + length;
        } while (type != IEND);
    }

    private void take(int type, long position, long length) throws IOException {
        if (type == IHDR || type == PLTE || type == IDAT || type == IEND) {
            add(position, length + FRAME);
        }
        if (type == IDAT) {
            dataBytes += length;
        }
        if (type == EXIF) {
            orientation = ExifOrientation.read(file, position + 8, length);
        }
    }

    /** Data chunks mostly follow each other: one piece for all of them keeps the list short. */
    private void add(long offset, long length) {
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof FilePiece(long start, long count)
                && start + count == offset) {
            pieces.removeLast();
            pieces.add(new FilePiece(start, count + length));
        } else {
            pieces.add(new FilePiece(offset, length));
        }
    }
}
