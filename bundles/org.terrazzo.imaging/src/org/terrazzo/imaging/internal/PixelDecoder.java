// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.Closeable;
import java.io.IOException;
import org.terrazzo.model.Box;

/** Decodes one page of one file, in the coordinates in which it is stored; for one thread at a time. */
public interface PixelDecoder extends Closeable {

    StoredImage image();

    /** Reads grey or colours, every n-th pixel of a region that lies inside the image. */
    PixelGrid read(Box region, int subsampling) throws IOException;

    /** As {@link #read}, but roughly where that saves much decoding. */
    default PixelGrid glimpse(Box region, int subsampling) throws IOException {
        return read(region, subsampling);
    }

    /** Gets an image in bands of full rows as they are stored, from top to bottom. */
    @FunctionalInterface
    interface Bands {

        /** {@return whether more are wanted} */
        boolean take(int top, PixelGrid rows) throws IOException;
    }

    /** Decodes the whole page band by band. */
    default void scan(int rows, Bands bands) throws IOException {
        boolean wanted = true;
        for (int y = 0; wanted && y < image().height(); y += rows) {
            Box band = new Box(0, y, image().width(), Math.min(rows, image().height() - y));
            wanted = bands.take(y, read(band, 1));
        }
    }

    /** Reads the whole page with every value as stored: palette indices, small samples not widened, all bands. */
    PixelGrid readStored() throws IOException;
}
