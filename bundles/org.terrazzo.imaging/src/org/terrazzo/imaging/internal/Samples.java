// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.terrazzo.imaging.SampleType;

/** Takes samples out of rasters as they are. */
final class Samples {

    private Samples() {}

    /** Takes the first bands of a raster. */
    static PixelGrid read(Raster raster, int bands, SampleType type) throws ImageProblem {
        if (raster.getNumBands() < bands) {
            throw ImageProblem.unsupported(
                    "it has %d samples to a pixel instead of %d".formatted(raster.getNumBands(), bands));
        }
        PixelGrid grid = new PixelGrid(raster.getWidth(), raster.getHeight(), bands, type);
        for (int band = 0; band < bands; band++) {
            if (type == SampleType.UNSIGNED_8
                    && raster.getSampleModel() instanceof ComponentSampleModel model
                    && raster.getDataBuffer() instanceof DataBufferByte buffer) {
                copyBytes(raster, model, buffer, grid, band);
            } else if (type == SampleType.FLOAT_32) {
                copyFloats(raster, grid, band);
            } else {
                copyIntegers(raster, grid, band);
            }
        }
        return grid;
    }

    /** Takes all bands with the smallest type that holds them. */
    static PixelGrid readAll(Raster raster) throws ImageProblem {
        return read(raster, raster.getNumBands(), typeOf(raster));
    }

    private static SampleType typeOf(Raster raster) {
        int type = raster.getTransferType();
        int bits = raster.getSampleModel().getSampleSize(0);
        boolean real = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
        if (real || type == DataBuffer.TYPE_SHORT || bits > 16) {
            return SampleType.FLOAT_32;
        }
        return bits > 8 ? SampleType.UNSIGNED_16 : SampleType.UNSIGNED_8;
    }

    /** Most images are of bytes, and asking a raster for every sample takes several times as long as decoding it. */
    private static void copyBytes(
            Raster raster, ComponentSampleModel model, DataBufferByte buffer, PixelGrid grid, int band) {
        int bank = model.getBankIndices()[band];
        byte[] from = buffer.getData(bank);
        byte[] to = grid.bytes();
        int start = buffer.getOffsets()[bank]
                + model.getOffset(
                        raster.getMinX() - raster.getSampleModelTranslateX(),
                        raster.getMinY() - raster.getSampleModelTranslateY(),
                        band);
        for (int y = 0; y < grid.height(); y++) {
            int source = start + y * model.getScanlineStride();
            int target = grid.index(0, y) + band;
            for (int x = 0; x < grid.width(); x++) {
                to[target] = from[source];
                target += grid.bands();
                source += model.getPixelStride();
            }
        }
    }

    private static void copyIntegers(Raster raster, PixelGrid grid, int band) {
        int[] row = new int[grid.width()];
        for (int y = 0; y < grid.height(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, band, row);
            for (int x = 0; x < row.length; x++) {
                grid.set(grid.index(x, y) + band, row[x]);
            }
        }
    }

    private static void copyFloats(Raster raster, PixelGrid grid, int band) {
        float[] row = new float[grid.width()];
        for (int y = 0; y < grid.height(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, band, row);
            for (int x = 0; x < row.length; x++) {
                grid.floats()[grid.index(x, y) + band] = row[x];
            }
        }
    }
}
