// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.terrazzo.imaging.internal.MaskReader;
import org.terrazzo.imaging.internal.Pngs;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.AtomicFile;

/**
 * Reads and writes index masks: images whose pixel values are numbers of classes, not colours.
 * <p>
 * Every value is taken as it is stored. A palette image gives its indices whatever their colours; a grey image of 1, 2
 * or 4 bits gives 0..1, 0..3 or 0..15, where an image viewer would show 0..255. Colour images are accepted when red,
 * green and blue are equal in every pixel, 16-bit images when every value is below 256; alpha is ignored. The
 * orientation of the file is applied, as it is to images.
 */
public final class IndexMasks {

    /** Colours of values without a class, and of unlabelled pixels. */
    private static final int NO_CLASS = 0x000000;

    private static final int UNLABELLED = 0xffffff;

    private IndexMasks() {}

    /**
     * Reads the first page of a PNG, TIFF, BMP or GIF. JPEG is refused, for it changes values.
     *
     * @param file the mask
     * @return its values; what they mean is the caller's business
     * @throws ImageReadException when the file cannot be read or its pixels are no indices of 0..255
     */
    public static LabelRaster read(Path file) throws ImageReadException {
        return MaskReader.read(file);
    }

    /**
     * Replaces a file atomically by an 8-bit grey PNG of the labels.
     *
     * @throws IOException when the file cannot be written; what was there before is then still there
     */
    public static void write(Path target, LabelRaster mask) throws IOException {
        AtomicFile.write(target, out -> Pngs.writeGrey(out, mask.width(), mask.height(), mask.labels()));
    }

    /**
     * Replaces a file atomically by an 8-bit palette PNG of the labels, in which each class has its colour; values
     * without a class are black, unlabelled pixels (255) white.
     *
     * @throws IOException when the file cannot be written; what was there before is then still there
     */
    public static void write(Path target, LabelRaster mask, LabelClasses classes) throws IOException {
        int[] colours = palette(classes);
        AtomicFile.write(target, out -> Pngs.writePalette(out, mask.width(), mask.height(), mask.labels(), colours));
    }

    private static int[] palette(LabelClasses classes) {
        int[] colours = new int[256];
        Arrays.fill(colours, NO_CLASS);
        for (LabelClass labelClass : classes.list()) {
            colours[labelClass.index()] = labelClass.colour().argb();
        }
        colours[LabelRaster.UNLABELLED] = UNLABELLED;
        return colours;
    }
}
