// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.Box;

/**
 * Reads pieces of one image for several threads at once. An opened image is one thread's at a time, so each thread that
 * reads borrows one. Of an image that has to be decoded from its beginning the pixels are kept, if they are not too
 * many: it is decoded once and not for each tile.
 */
public final class PixelReader implements AutoCloseable {

    /** Kept decoded, in samples: 300 MB where a sample is a byte. */
    private static final long KEPT = 300_000_000;

    private final ImageOpener opener;
    private final Path file;
    private final int page;
    private final ImageLayout layout;
    private final Deque<ImageFile> idle = new ArrayDeque<>();
    private final Object decoding = new Object();
    private volatile PixelBlock whole;
    private boolean closed;

    public PixelReader(ImageOpener opener, Path file, int page, ImageLayout layout) {
        this.opener = opener;
        this.file = file;
        this.page = page;
        this.layout = layout;
    }

    public ImageLayout layout() {
        return layout;
    }

    /**
     * Takes its time: not for the display's thread. See {@link ImageFile#read}.
     *
     * @throws CancellationException if the reader has been closed
     */
    public PixelBlock read(Box region, int subsampling) throws ImageReadException {
        return isKept() ? whole().crop(region, subsampling) : readFromFile(region, subsampling);
    }

    private boolean isKept() {
        long bytes =
                layout.bounds().area() * layout.channels() * layout.sampleType().bytes();
        return !layout.isTiled() && bytes <= KEPT;
    }

    private PixelBlock whole() throws ImageReadException {
        synchronized (decoding) {
            if (whole == null) {
                whole = readFromFile(layout.bounds(), 1);
            }
            return whole;
        }
    }

    private PixelBlock readFromFile(Box region, int subsampling) throws ImageReadException {
        ImageFile image = borrow();
        try {
            return image.read(region, subsampling);
        } finally {
            giveBack(image);
        }
    }

    private synchronized ImageFile borrow() throws ImageReadException {
        if (closed) {
            throw new CancellationException();
        }
        return idle.isEmpty() ? opener.open(file, page) : idle.pop();
    }

    private synchronized void giveBack(ImageFile image) {
        if (closed) {
            image.close();
        } else {
            idle.push(image);
        }
    }

    /** Closes what is idle now, and what is still read from when it has been read. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ImageFile::close);
        idle.clear();
        whole = null;
    }
}
