// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.UnpackedImage;
import org.terrazzo.model.Box;

/**
 * Reads pieces of one image for several threads at once. An opened image is one thread's at a time, so each thread that
 * reads borrows one. An image that has to be decoded from its beginning is decoded once and not for each tile: its pixels
 * are kept in memory, or in a file if they are many.
 */
public final class PixelReader implements AutoCloseable {

    /** Kept in memory, in bytes. */
    private static final long KEPT = 64_000_000;

    /** In pixels: of larger images that are read in pieces, coarse views are kept. */
    private static final long LARGE = 16_000_000;

    private final ImageOpener opener;
    private final Path file;
    private final int page;
    private final ImageLayout layout;
    private final Deque<ImageFile> idle = new ArrayDeque<>();
    private final Object decoding = new Object();
    private final ReducedBlocks reduced;
    private final Optional<UnpackedImage> unpacked;
    private volatile PixelBlock whole;
    private boolean closed;

    /** @param scratch where a file of pixels may lie as long as this is open */
    public PixelReader(ImageOpener opener, Path file, int page, ImageLayout layout, Path scratch) {
        this.opener = opener;
        this.file = file;
        this.page = page;
        this.layout = layout;
        this.reduced = new ReducedBlocks(layout, this::readFromFile);
        this.unpacked = layout.isTiled() || isKept()
                ? Optional.empty()
                : Optional.of(new UnpackedImage(opener, file, page, layout, scratch));
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
        if (isKept()) {
            return whole().crop(region, subsampling);
        }
        return isReduced() && reduced.holds(region, subsampling)
                ? reduced.read(region, subsampling)
                : readFromFile(region, subsampling);
    }

    /**
     * As {@link #read}, but roughly where that is much faster; see {@link ImageFile#glimpse}.
     *
     * @throws CancellationException if the reader has been closed
     */
    PixelBlock glimpse(Box region, int subsampling) throws ImageReadException {
        return with(image -> image.glimpse(region, subsampling));
    }

    /** Whether to read a coarse view of a region takes long, but a {@link #glimpse} of it does not. */
    boolean isWorthAGlimpse(Box region) {
        return layout.isTiled() && isReduced() && region.area() > LARGE && !reduced.hasRead(region);
    }

    /** Whether the image comes from its beginning to its end, so that it is best asked for in this order. */
    boolean isUnpacked() {
        return unpacked.isPresent();
    }

    /** Whether to read a region takes no longer than to decode it. */
    public boolean isAtHand(Box region) {
        return unpacked.isEmpty() || unpacked.get().holds(region);
    }

    /** In pixels: what is read of a coarse view in one go, so that it is best asked for in multiples of this. */
    int blockSide() {
        return reduced.blockSide();
    }

    private boolean isReduced() {
        return (layout.isTiled() || isUnpacked()) && layout.bounds().area() > LARGE;
    }

    private boolean isKept() {
        long bytes =
                layout.bounds().area() * layout.channels() * layout.sampleType().bytes();
        return !layout.isTiled() && bytes <= KEPT;
    }

    private PixelBlock whole() throws ImageReadException {
        synchronized (decoding) {
            if (whole == null) {
                whole = readFromImage(layout.bounds(), 1);
            }
            return whole;
        }
    }

    private PixelBlock readFromFile(Box region, int subsampling) throws ImageReadException {
        return isUnpacked() ? unpacked.get().read(region, subsampling) : readFromImage(region, subsampling);
    }

    private PixelBlock readFromImage(Box region, int subsampling) throws ImageReadException {
        return with(image -> image.read(region, subsampling));
    }

    /** Reads something from an opened image. */
    @FunctionalInterface
    private interface Reading {
        PixelBlock from(ImageFile image) throws ImageReadException;
    }

    private PixelBlock with(Reading reading) throws ImageReadException {
        ImageFile image = borrow();
        try {
            return reading.from(image);
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
        reduced.clear();
        unpacked.ifPresent(UnpackedImage::close);
    }
}
