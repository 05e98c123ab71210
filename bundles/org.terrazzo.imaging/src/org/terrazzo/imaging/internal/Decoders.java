// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.imaging.ImageReadException;

/** Opens files for decoding, after their structure was checked. */
public final class Decoders {

    private Decoders() {}

    /**
     * @param file the image
     * @param page from 0
     * @param limits what a header may announce
     * @return the decoder, which the caller closes
     */
    public static PixelDecoder open(Path file, int page, Limits limits) throws ImageReadException {
        return Failures.named(file, () -> open(new FileBytes(file), page, limits));
    }

    private static PixelDecoder open(FileBytes file, int page, Limits limits) throws IOException {
        boolean opened = false;
        try {
            PixelDecoder decoder = decoder(file, page, limits);
            opened = true;
            return decoder;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private static PixelDecoder decoder(FileBytes file, int page, Limits limits) throws IOException {
        Format format = Format.of(file);
        if (format != Format.GIF && format != Format.TIFF) {
            checkPage(page, 1);
        }
        return switch (format) {
            case PNG -> new WholeDecoder(file, format, new PngStructure(file).check(limits), 0);
            case JPEG -> new WholeDecoder(file, format, new JpegStructure(file).check(limits), 0);
            case BMP -> new WholeDecoder(file, format, new BmpStructure(file).check(limits), 0);
            case GIF -> new WholeDecoder(file, format, new GifStructure(file).check(page, limits), page);
            case TIFF -> TiffDecoder.open(file, page, limits);
        };
    }

    static void checkPage(int page, int pages) throws ImageProblem {
        if (page < 0 || page >= pages) {
            throw new ImageProblem(
                    "it has no page %d, only %d".formatted(page, pages),
                    "Choose a page from 0 to " + (pages - 1) + ".");
        }
    }
}
