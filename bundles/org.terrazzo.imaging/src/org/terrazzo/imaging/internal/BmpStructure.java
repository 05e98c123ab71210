// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import org.terrazzo.imaging.internal.SplicedInput.FilePiece;

/** Checks the two headers of a BMP: the file's, and BITMAPCOREHEADER or one of the BITMAPINFOHEADER family. */
final class BmpStructure {

    private static final int CORE_HEADER = 12;
    private static final int BITFIELDS = 3;
    private static final int JPEG = 4;
    private static final int PNG = 5;
    private static final int ALPHA_BITFIELDS = 6;

    private final FileBytes file;
    private final ImageInputStream input;

    BmpStructure(FileBytes file) {
        this.file = file;
        this.input = SplicedInput.whole(file);
        input.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    }

    StoredHeader check(Limits limits) throws IOException {
        input.seek(10);
        long pixels = input.readUnsignedInt();
        boolean core = input.readUnsignedInt() == CORE_HEADER;
        long width = core ? input.readUnsignedShort() : input.readInt();
        long height = Math.abs(core ? input.readUnsignedShort() : (long) input.readInt());
        input.readUnsignedShort();
        int bits = input.readUnsignedShort();
        long compression = core ? 0 : input.readUnsignedInt();
        limits.check(width, height, true);
        checkData(pixels, (width * bits + 31) / 32 * 4 * height, compression);
        return new StoredHeader(
                (int) width, (int) height, 1, false, Orientation.UPRIGHT, List.of(new FilePiece(0, file.length())));
    }

    private void checkData(long offset, long bytes, long compression) throws ImageProblem {
        if (compression == JPEG || compression == PNG) {
            throw ImageProblem.unsupported("it is a BMP around a JPEG or PNG");
        }
        boolean plain = compression == 0 || compression == BITFIELDS || compression == ALPHA_BITFIELDS;
        if (offset >= file.length() || plain && bytes > file.length() - offset) {
            throw ImageProblem.truncated("its pixels need %d bytes from byte %d on, the file has %d"
                    .formatted(bytes, offset, file.length()));
        }
    }
}
