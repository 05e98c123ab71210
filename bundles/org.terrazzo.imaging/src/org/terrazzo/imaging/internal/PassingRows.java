// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import com.twelvemonkeys.imageio.util.ProgressListenerBase;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * An image for a reader to write into, of which only a band of rows is in memory: as soon as the reader comes to a row
 * below, the band is handed over and begun anew. So an image of any height is decoded once, in little memory. Good for
 * readers that write rows from top to bottom. For one thread.
 */
final class PassingRows extends ProgressListenerBase {

    private final ImageTypeSpecifier type;
    private final int width;
    private final int height;
    private final int rows;
    private final PixelDecoder.Bands bands;
    private final DataBuffer band;
    private final int stride;
    private int top;
    private boolean wanted = true;

    /** @param rows of a band */
    PassingRows(ImageTypeSpecifier type, int width, int height, int rows, PixelDecoder.Bands bands) {
        this.type = type;
        this.width = width;
        this.height = height;
        this.rows = rows;
        this.bands = bands;
        SampleModel model = type.getSampleModel(width, rows);
        this.band = model.createDataBuffer();
        this.stride = stride(model);
    }

    /** In elements of the buffer; 0 for a model of another kind. */
    private static int stride(SampleModel model) {
        return switch (model) {
            case ComponentSampleModel components -> components.getScanlineStride();
            case SinglePixelPackedSampleModel packed -> packed.getScanlineStride();
            case MultiPixelPackedSampleModel packed -> packed.getScanlineStride();
            default -> 0;
        };
    }

    /** Whether the rows of such an image lie one behind the other, and its samples can be counted. */
    boolean isPossible() {
        return stride > 0 && band.getNumBanks() == 1 && (long) stride * height <= Integer.MAX_VALUE;
    }

    BufferedImage destination() {
        ColorModel colours = type.getColorModel();
        WritableRaster raster =
                Raster.createWritableRaster(type.getSampleModel(width, height), new Passing(), new Point());
        return new BufferedImage(colours, raster, colours.isAlphaPremultiplied(), null);
    }

    /** The reader has come to its end: hands over what is left. */
    void finish() {
        while (wanted && top < height) {
            handOver();
        }
    }

    private void handOver() {
        int there = Math.min(rows, height - top);
        WritableRaster raster = Raster.createWritableRaster(type.getSampleModel(width, there), band, new Point());
        BufferedImage image = new BufferedImage(
                type.getColorModel(), raster, type.getColorModel().isAlphaPremultiplied(), null);
        try {
            wanted = bands.take(top, Colours.read(image, type.getColorModel()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        top += there;
    }

    /** Nobody wants the rest: the reader is told where it listens. */
    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (!wanted) {
            source.abort();
        }
    }

    /** The samples of the whole image, as the reader counts them. */
    private final class Passing extends DataBuffer {

        private int first;
        private int end;

        Passing() {
            super(band.getDataType(), stride * height);
            end = band.getSize();
        }

        @Override
        public int getElem(int bank, int i) {
            return band.getElem(at(i));
        }

        @Override
        public void setElem(int bank, int i, int value) {
            int at = at(i);
            if (wanted) {
                band.setElem(at, value);
            }
        }

        private int at(int i) {
            while (wanted && i >= end) {
                handOver();
                first = top * stride;
                end = (int) Math.min(Integer.MAX_VALUE, (long) first + band.getSize());
            }
            if (i < first) {
                throw new IllegalStateException("row " + i / stride + " comes behind row " + top);
            }
            return Math.min(i - first, band.getSize() - 1);
        }
    }
}
