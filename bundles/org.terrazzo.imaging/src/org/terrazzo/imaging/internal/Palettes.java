// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.terrazzo.imaging.SampleType;

/** Expands palette indices to 8-bit grey or red, green and blue. */
final class Palettes {

    private Palettes() {}

    static boolean isGrey(IndexColorModel palette) {
        for (int i = 0; i < palette.getMapSize(); i++) {
            int grey = palette.getRed(i);
            if (palette.getGreen(i) != grey || palette.getBlue(i) != grey) {
                return false;
            }
        }
        return true;
    }

    static PixelGrid expand(Raster raster, IndexColorModel palette, int channels) throws ImageProblem {
        PixelGrid grid = new PixelGrid(raster.getWidth(), raster.getHeight(), channels, SampleType.UNSIGNED_8);
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        int[] row = new int[grid.width()];
        for (int y = 0; y < grid.height(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                put(grid, grid.index(x, y), colour(colours, row[x]));
            }
        }
        return grid;
    }

    private static int colour(int[] colours, int index) throws ImageProblem {
        if (index >= colours.length) {
            throw ImageProblem.damaged(
                    "a pixel has index %d, but its palette has %d colours".formatted(index, colours.length));
        }
        return colours[index];
    }

    private static void put(PixelGrid grid, int index, int rgb) {
        if (grid.bands() == 1) {
            grid.bytes()[index] = (byte) rgb;
        } else {
            putRgb(grid.bytes(), index, rgb);
        }
    }

    static void putRgb(byte[] bytes, int index, int rgb) {
        bytes[index] = (byte) (rgb >> 16);
        bytes[index + 1] = (byte) (rgb >> 8);
        bytes[index + 2] = (byte) rgb;
    }
}
