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

    /** Reads the whole page with every value as stored: palette indices, small samples not widened, all bands. */
    PixelGrid readStored() throws IOException;
}
