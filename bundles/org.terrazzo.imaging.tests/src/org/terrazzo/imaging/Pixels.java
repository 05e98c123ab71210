// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.terrazzo.model.Box;

/** Reads whole images and compares them sample by sample. */
final class Pixels {

    private static final ImageOpener OPENER = new ImageIoOpener();

    /** The expected value of a sample. */
    @FunctionalInterface
    interface Expected {
        double at(int x, int y, int channel);
    }

    private Pixels() {}

    static PixelBlock read(Path file) throws ImageReadException {
        return read(file, 0);
    }

    static PixelBlock read(Path file, int page) throws ImageReadException {
        try (ImageFile image = OPENER.open(file, page)) {
            return image.read(image.layout().bounds(), 1);
        }
    }

    static PixelBlock read(Path file, Box region, int subsampling) throws ImageReadException {
        try (ImageFile image = OPENER.open(file)) {
            return image.read(region, subsampling);
        }
    }

    static ImageLayout layout(Path file) throws ImageReadException {
        try (ImageFile image = OPENER.open(file)) {
            return image.layout();
        }
    }

    static void assertSamples(PixelBlock block, double tolerance, Expected expected) {
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                for (int channel = 0; channel < block.channels(); channel++) {
                    double actual = block.sample(x, y, channel);
                    if (!(Math.abs(actual - expected.at(x, y, channel)) <= tolerance)) {
                        assertThat(actual)
                                .as("x=%d y=%d channel=%d", x, y, channel)
                                .isEqualTo(expected.at(x, y, channel));
                    }
                }
            }
        }
    }

    /** The file must be refused, either when it is opened or when it is read. */
    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path file) {
        return assertThatThrownBy(() -> read(file))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining(file.getFileName().toString());
    }
}
