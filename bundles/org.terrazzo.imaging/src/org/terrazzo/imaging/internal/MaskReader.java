// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.SampleType;
import org.terrazzo.model.LabelRaster;

/** Reads the stored values of an image as class indices. */
public final class MaskReader {

    private static final String ADVICE =
            "Save the mask as an 8-bit grey or palette PNG whose values are the numbers of the classes.";

    private MaskReader() {}

    public static LabelRaster read(Path file) throws ImageReadException {
        try (PixelDecoder decoder = Decoders.open(file, 0, Limits.DEFAULT)) {
            return Failures.named(file, () -> read(decoder));
        } catch (ImageReadException e) {
            throw e;
        } catch (IOException e) {
            throw new ImageReadException(file, "it could not be closed", "Try again.", e);
        }
    }

    private static LabelRaster read(PixelDecoder decoder) throws IOException {
        if (decoder.image().lossy()) {
            throw notIndices("JPEG compression changes values, so that it cannot hold class indices");
        }
        PixelGrid grid = decoder.image().orientation().apply(decoder.readStored());
        return LabelRaster.of(grid.width(), grid.height(), indices(grid));
    }

    private static byte[] indices(PixelGrid grid) throws ImageProblem {
        if (grid.type() == SampleType.FLOAT_32) {
            throw notIndices("its values are floating-point, signed or of 32 bits, not class indices");
        }
        if (grid.type() == SampleType.UNSIGNED_8 && grid.bands() == 1) {
            return grid.bytes();
        }
        byte[] indices = new byte[grid.width() * grid.height()];
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                indices[y * grid.width() + x] = index(grid, x, y);
            }
        }
        return indices;
    }

    private static byte index(PixelGrid grid, int x, int y) throws ImageProblem {
        int value = (int) grid.sample(x, y, 0);
        if (grid.bands() >= 3 && (grid.sample(x, y, 1) != value || grid.sample(x, y, 2) != value)) {
            throw notIndices("its pixels are colours, not class indices; the first is %d, %d, %d at x=%d, y=%d"
                    .formatted(value, (int) grid.sample(x, y, 1), (int) grid.sample(x, y, 2), x, y));
        }
        if (value > 255) {
            throw notIndices("it has the value %d at x=%d, y=%d, and class indices end at 255".formatted(value, x, y));
        }
        return (byte) value;
    }

    private static ImageProblem notIndices(String reason) {
        return new ImageProblem(reason, ADVICE);
    }
}
