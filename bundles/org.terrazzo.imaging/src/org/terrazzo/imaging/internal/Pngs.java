// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes arrays of bytes as 8-bit PNGs, without copying them. */
public final class Pngs {

    private Pngs() {}

    public static void writeGrey(OutputStream out, int width, int height, byte[] grey) throws IOException {
        write(out, width, height, grey, components(ColorSpace.CS_GRAY));
    }

    public static void writeRgb(OutputStream out, int width, int height, byte[] rgb) throws IOException {
        write(out, width, height, rgb, components(ColorSpace.CS_sRGB));
    }

    /**
     * Writes palette indices.
     *
     * @param colours the palette, 256 colours as 0xrrggbb
     */
    public static void writePalette(OutputStream out, int width, int height, byte[] indices, int[] colours)
            throws IOException {
        write(
                out,
                width,
                height,
                indices,
                new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
    }

    private static ColorModel components(int colourSpace) {
        return new ComponentColorModel(
                ColorSpace.getInstance(colourSpace), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    }

    private static void write(OutputStream out, int width, int height, byte[] samples, ColorModel colours)
            throws IOException {
        int bands = colours instanceof IndexColorModel ? 1 : colours.getNumComponents();
        if (width < 1 || height < 1 || (long) width * height * bands != samples.length) {
            throw new IllegalArgumentException(width + " x " + height + " x " + bands + " is not " + samples.length);
        }
        int[] offsets = bands == 1 ? new int[] {0} : new int[] {0, 1, 2};
        DataBufferByte buffer = new DataBufferByte(samples, samples.length);
        WritableRaster raster =
                Raster.createInterleavedRaster(buffer, width, height, width * bands, bands, offsets, null);
        write(out, new BufferedImage(colours, raster, false, null));
    }

    private static void write(OutputStream out, BufferedImage image) throws IOException {
        ImageWriter writer = Plugins.pngWriter();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(image);
        } finally {
            writer.dispose();
        }
    }
}
