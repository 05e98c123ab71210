// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.imaging.internal.Pngs;
import org.terrazzo.storage.AtomicFile;

/** Writes single-channel images, such as maps of uncertainty, as 8-bit grey PNGs. */
public final class GreyImages {

    private GreyImages() {}

    /**
     * Replaces a file atomically.
     *
     * @param target the PNG
     * @param width in pixels
     * @param height in pixels
     * @param grey width * height values by row, not changed and not kept
     * @throws IOException when the file cannot be written; what was there before is then still there
     */
    public static void write(Path target, int width, int height, byte[] grey) throws IOException {
        AtomicFile.write(target, out -> Pngs.writeGrey(out, width, height, grey));
    }
}
