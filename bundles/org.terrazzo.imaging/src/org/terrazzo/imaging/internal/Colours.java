// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.terrazzo.imaging.SampleType;

/**
 * Turns decoded images into grey or red, green and blue. Components are taken as they are stored, without colour
 * management: an embedded profile says how to show a value, not what was measured.
 */
enum Colours {

    /** Indices into a palette of greys. */
    GREY_PALETTE {
        @Override
        PixelKind kind(ColorModel model) {
            return new PixelKind(1, SampleType.UNSIGNED_8, model.getPixelSize());
        }

        @Override
        PixelGrid read(BufferedImage image) throws ImageProblem {
            return Palettes.expand(image.getRaster(), (IndexColorModel) image.getColorModel(), 1);
        }
    },

    /** Indices into a palette of colours. */
    PALETTE {
        @Override
        PixelKind kind(ColorModel model) {
            return new PixelKind(3, SampleType.UNSIGNED_8, model.getPixelSize());
        }

        @Override
        PixelGrid read(BufferedImage image) throws ImageProblem {
            return Palettes.expand(image.getRaster(), (IndexColorModel) image.getColorModel(), 3);
        }
    },

    /** Grey or colour components that are taken as they are. */
    COMPONENTS {
        @Override
        PixelKind kind(ColorModel model) {
            int channels = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY ? 1 : 3;
            return new PixelKind(channels, sampleType(model.getTransferType()), model.getComponentSize(0));
        }

        @Override
        PixelGrid read(BufferedImage image) throws ImageProblem {
            PixelKind kind = kind(image.getColorModel());
            return Samples.read(image.getRaster(), kind.channels(), kind.sampleType());
        }
    },

    /** Cyan, magenta, yellow, black, without a profile. */
    CMYK {
        @Override
        PixelKind kind(ColorModel model) {
            return new PixelKind(3, SampleType.UNSIGNED_8, model.getComponentSize(0));
        }

        @Override
        PixelGrid read(BufferedImage image) throws ImageProblem {
            return fromInks(image.getRaster(), (1 << image.getColorModel().getComponentSize(0)) - 1);
        }
    },

    /** Everything else, through the JDK's own conversion to 8-bit sRGB. */
    OTHER {
        @Override
        PixelKind kind(ColorModel model) {
            return new PixelKind(3, SampleType.UNSIGNED_8, model.getComponentSize(0));
        }

        @Override
        PixelGrid read(BufferedImage image) throws ImageProblem {
            PixelGrid grid = new PixelGrid(image.getWidth(), image.getHeight(), 3, SampleType.UNSIGNED_8);
            int[] row = new int[grid.width()];
            for (int y = 0; y < grid.height(); y++) {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
                for (int x = 0; x < row.length; x++) {
                    Palettes.putRgb(grid.bytes(), grid.index(x, y), row[x]);
                }
            }
            return grid;
        }
    };

    static Colours of(ColorModel model) {
        if (model instanceof IndexColorModel palette) {
            return Palettes.isGrey(palette) ? GREY_PALETTE : PALETTE;
        }
        if (!(model instanceof ComponentColorModel)) {
            return OTHER;
        }
        return switch (model.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY, ColorSpace.TYPE_RGB -> COMPONENTS;
            case ColorSpace.TYPE_CMYK -> CMYK;
            default -> OTHER;
        };
    }

    static PixelKind kindOf(ColorModel model) {
        return of(model).kind(model);
    }

    static PixelGrid read(BufferedImage image, ColorModel expected) throws ImageProblem {
        if (!kindOf(image.getColorModel()).equals(kindOf(expected))) {
            throw ImageProblem.unsupported("its pixels are of another kind than its header says");
        }
        return of(image.getColorModel()).read(image);
    }

    abstract PixelKind kind(ColorModel model);

    abstract PixelGrid read(BufferedImage image) throws ImageProblem;

    private static SampleType sampleType(int transferType) {
        return switch (transferType) {
            case DataBuffer.TYPE_BYTE -> SampleType.UNSIGNED_8;
            case DataBuffer.TYPE_USHORT -> SampleType.UNSIGNED_16;
            default -> SampleType.FLOAT_32;
        };
    }

    private static PixelGrid fromInks(Raster raster, int full) throws ImageProblem {
        PixelGrid grid = new PixelGrid(raster.getWidth(), raster.getHeight(), 3, SampleType.UNSIGNED_8);
        int[] inks = null;
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                inks = raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, inks);
                for (int channel = 0; channel < 3; channel++) {
                    double light = (double) (full - inks[channel]) / full * (full - inks[3]) / full;
                    grid.set(grid.index(x, y) + channel, (int) Math.round(255 * light));
                }
            }
        }
        return grid;
    }
}
