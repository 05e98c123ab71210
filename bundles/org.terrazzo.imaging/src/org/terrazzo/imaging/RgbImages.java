// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.terrazzo.imaging.internal.Pngs;
import org.terrazzo.storage.AtomicFile;

/** Writes colour images as 8-bit RGB PNGs. */
public final class RgbImages {

    private RgbImages() {}

    /**
     * {@return the bytes of a PNG, for instance to be embedded into a report}
     *
     * @param width in pixels
     * @param height in pixels
     * @param rgb width * height * 3 values by row: red, green, blue
     */
    public static byte[] png(int width, int height, byte[] rgb) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Pngs.writeRgb(bytes, width, height, rgb);
        } catch (IOException e) {
            throw new UncheckedIOException("A PNG could not be encoded.", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Replaces a file atomically by a PNG of the pixels that {@link #png} takes.
     *
     * @throws IOException when the file cannot be written; what was there before is then still there
     */
    public static void write(Path target, int width, int height, byte[] rgb) throws IOException {
        AtomicFile.write(target, out -> Pngs.writeRgb(out, width, height, rgb));
    }
}
