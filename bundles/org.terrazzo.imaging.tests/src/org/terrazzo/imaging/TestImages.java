// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws small images whose every sample is known, and writes them with the JDK's writers. */
final class TestImages {

    private TestImages() {}

    /** The value of a sample, for images of any size and depth. */
    static int value(int x, int y, int band, int limit) {
        return (x * 7 + y * 31 + band * 101 + x * y) % limit;
    }

    static BufferedImage patterned(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        fill(image.getRaster());
        return image;
    }

    static BufferedImage indexed(int bits, int width, int height, int... colours) {
        IndexColorModel palette =
                new IndexColorModel(bits, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = bits == 8
                ? new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette)
                : new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, palette);
        fill(image.getRaster(), colours.length);
        return image;
    }

    static int[] greys(int count) {
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            colours[i] = 0x010101 * (i * 255 / (count - 1));
        }
        return colours;
    }

    /** A palette of so many different colours. */
    static int[] colours(int count) {
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            colours[i] = i * 0x2f4b91 & 0xffffff;
        }
        return colours;
    }

    private static void fill(WritableRaster raster) {
        fill(raster, 1 << raster.getSampleModel().getSampleSize(0));
    }

    private static void fill(WritableRaster raster, int limit) {
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(x, y, band, value(x, y, band, limit));
                }
            }
        }
    }

    /** Four flat quarters, which survive lossy compression: red, green over blue, grey. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.GRAY};
        for (int i = 0; i < colours.length; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        return image;
    }

    static Path write(Path file, String format, BufferedImage image) throws IOException {
        return Files.write(file, bytes(format, image));
    }

    static byte[] bytes(String format, BufferedImage image) throws IOException {
        return bytes(format, new IIOImage(image, null, null), 0, null);
    }

    /** Encodes with the JDK's own writer; tiles of a side, or strips where it is 0. */
    static byte[] bytes(String format, IIOImage image, int tile, String compression) throws IOException {
        ImageWriter writer = jdkWriter(format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (tile > 0) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(tile, tile, 0, 0);
            }
            if (compression != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            writer.setOutput(out);
            writer.write(null, image, param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] interlacedPng(BufferedImage image) throws IOException {
        ImageWriter writer = jdkWriter("png");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] animatedGif(BufferedImage... frames) throws IOException {
        ImageWriter writer = jdkWriter("gif");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter jdkWriter(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio")) {
                return writer;
            }
        }
        throw new IllegalStateException("no writer for " + format);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
