// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.util.List;
import org.terrazzo.imaging.internal.SplicedInput.FilePiece;

/** Finds the orientation in an EXIF block, which is a small TIFF of its own. */
final class ExifOrientation {

    private ExifOrientation() {}

    /** {@return the orientation; upright where the block is damaged, for it is no part of the pixels} */
    static Orientation read(FileBytes file, long offset, long length) {
        try {
            SplicedInput block = new SplicedInput(file, List.of(new FilePiece(offset, length)));
            return TiffDirectories.first(block).orientation();
        } catch (IOException e) {
            return Orientation.UPRIGHT;
        }
    }
}
