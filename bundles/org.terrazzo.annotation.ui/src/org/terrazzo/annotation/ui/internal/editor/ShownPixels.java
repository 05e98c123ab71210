// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.function.Supplier;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;
import org.terrazzo.annotation.ui.internal.canvas.PixelReader;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.model.Box;

/** The image as tools see it: the way the user does. */
record ShownPixels(PixelReader reader, Supplier<DisplaySettings> settings) implements DisplayedImage {

    @Override
    public int width() {
        return reader.layout().width();
    }

    @Override
    public int height() {
        return reader.layout().height();
    }

    @Override
    public int[] rgb(Box box) throws IOException {
        byte[] bytes = read(box);
        int[] pixels = new int[bytes.length / 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (bytes[3 * i] & 0xFF) << 16 | (bytes[3 * i + 1] & 0xFF) << 8 | bytes[3 * i + 2] & 0xFF;
        }
        return pixels;
    }

    private byte[] read(Box box) throws IOException {
        try {
            return settings.get().toRgb(reader.read(box, 1));
        } catch (ImageReadException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
