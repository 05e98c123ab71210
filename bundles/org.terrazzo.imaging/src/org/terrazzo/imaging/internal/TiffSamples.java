// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.terrazzo.imaging.SampleType;

/** The number formats of TIFF samples, and how each gets out of the library unharmed. */
enum TiffSamples {

    /** Unsigned integers of up to 16 bits, and signed ones of 16 and 32. */
    PLAIN,

    /** Signed bytes, which the library hands out as if they were unsigned. */
    SIGNED_BYTES {
        @Override
        PixelKind kind(ColorModel model) {
            return new PixelKind(Colours.kindOf(model).channels(), SampleType.FLOAT_32, 8);
        }

        @Override
        PixelGrid read(ImageReader reader, ImageReadParam param, ColorModel model) throws IOException {
            return mapped(PLAIN.read(reader, param, model), value -> (byte) value);
        }
    },

    /** Unsigned integers of 32 bits, which the library hands out as if they were signed. */
    UNSIGNED_INTEGERS {
        @Override
        PixelGrid read(ImageReader reader, ImageReadParam param, ColorModel model) throws IOException {
            return mapped(PLAIN.read(reader, param, model), value -> value < 0 ? value + 0x1p32f : value);
        }
    },

    /** Floating point, which only the raster keeps: the image is clipped to 0..1. */
    FLOATING_POINT {
        @Override
        PixelGrid read(ImageReader reader, ImageReadParam param, ColorModel model) throws IOException {
            PixelKind kind = kind(model);
            return Samples.read(reader.readRaster(0, param), kind.channels(), SampleType.FLOAT_32);
        }
    };

    /** Changes one value. */
    @FunctionalInterface
    private interface Mapping {
        float of(float value);
    }

    static TiffSamples of(TiffDirectory page) throws IOException {
        int bits = page.bitsPerSample();
        return switch (page.sampleFormat()) {
            case TiffTag.FLOATING_POINT -> FLOATING_POINT;
            case TiffTag.SIGNED -> bits == 8 ? SIGNED_BYTES : PLAIN;
            default -> bits > 16 ? UNSIGNED_INTEGERS : PLAIN;
        };
    }

    PixelKind kind(ColorModel model) {
        return Colours.kindOf(model);
    }

    PixelGrid read(ImageReader reader, ImageReadParam param, ColorModel model) throws IOException {
        BufferedImage image = reader.read(0, param);
        return Colours.read(image, model);
    }

    private static PixelGrid mapped(PixelGrid from, Mapping mapping) throws ImageProblem {
        PixelGrid to = new PixelGrid(from.width(), from.height(), from.bands(), SampleType.FLOAT_32);
        for (int y = 0; y < from.height(); y++) {
            for (int x = 0; x < from.width(); x++) {
                for (int band = 0; band < from.bands(); band++) {
                    to.floats()[to.index(x, y) + band] = mapping.of(from.sample(x, y, band));
                }
            }
        }
        return to;
    }
}
