// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.terrazzo.model.Box;

/**
 * An image that is decoded once, from its beginning to its end, into a file of pixels that any part is read from
 * afterwards: for formats as PNG and JPEG, of which otherwise each part takes decoding all that lies before it. Decoding
 * begins with the first question, on a thread of its own; what is decoded already can be read meanwhile. The file takes
 * as many bytes as the image has samples of a byte, and vanishes with {@link #close} or the process. For any thread.
 */
public final class UnpackedImage implements AutoCloseable {

    /** What is decoded in one go, in bytes. */
    private static final long PIECE = 32_000_000;

    private final ImageOpener opener;
    private final Path file;
    private final int page;
    private final ImageLayout layout;
    private final Path folder;
    private Thread decoding;
    private PixelStore store;
    private Box there = Box.EMPTY;
    private ImageReadException damage;
    private boolean stored = true;
    private boolean closed;

    /**
     * @param layout of the page
     * @param folder where the file of pixels is made
     */
    public UnpackedImage(ImageOpener opener, Path file, int page, ImageLayout layout, Path folder) {
        this.opener = opener;
        this.file = file;
        this.page = page;
        this.layout = layout;
        this.folder = folder;
    }

    /**
     * Reads as {@link ImageFile#read} does; waits until the region is decoded. Where there is no room for the file of
     * pixels, the image itself is read.
     *
     * @throws CancellationException if this is closed, or the thread interrupted
     */
    public PixelBlock read(Box region, int subsampling) throws ImageReadException {
        try {
            if (awaitStored(region)) {
                return store.read(region, subsampling);
            }
        } catch (IOException e) {
            checkOpen();
            giveUpStoring(e);
        }
        try (ImageFile image = opener.open(file, page)) {
            return image.read(region, subsampling);
        }
    }

    /** {@return whether a region can be read without waiting} */
    public synchronized boolean holds(Box region) {
        return there.contains(region);
    }

    private synchronized boolean awaitStored(Box region) throws ImageReadException {
        begin();
        try {
            while (stored && damage == null && !closed && !there.contains(region)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        checkOpen();
        if (stored && !there.contains(region)) {
            throw damage;
        }
        return stored;
    }

    private synchronized void checkOpen() {
        if (closed) {
            throw new CancellationException();
        }
    }

    private void begin() {
        if (decoding == null) {
            decoding = new Thread(this::decode, "terrazzo-unpack");
            decoding.setDaemon(true);
            decoding.start();
        }
    }

    private void decode() {
        try (ImageFile image = opener.open(file, page)) {
            image.scan(thickness(), this::take);
        } catch (ImageReadException e) {
            ended(e);
        } finally {
            ended(new ImageReadException(file, "it could not be decoded", "Open it again.", null));
        }
    }

    /** Whoever still waits for something waits in vain. */
    private synchronized void ended(ImageReadException e) {
        damage = damage == null ? e : damage;
        notifyAll();
    }

    /** As thick as a tile of the file where that fits, for then it is written tile by tile. */
    private int thickness() {
        long bytes = (long) Math.max(layout.width(), layout.height())
                * layout.channels()
                * layout.sampleType().bytes();
        return (int) Math.clamp(PIECE / bytes, 1, PixelStore.SIDE);
    }

    private boolean take(Box where, PixelBlock pixels) {
        try {
            open().write(where, pixels);
            return noted(where);
        } catch (IOException e) {
            giveUpStoring(e);
            return false;
        }
    }

    private synchronized PixelStore open() throws IOException {
        checkOpen();
        if (store == null) {
            store = new PixelStore(layout, folder);
        }
        return store;
    }

    /** Pieces come one beside the other, so that together they are a box. */
    private synchronized boolean noted(Box where) {
        there = there.union(where);
        notifyAll();
        return !closed;
    }

    private synchronized void giveUpStoring(IOException e) {
        if (stored && !closed) {
            System.getLogger(UnpackedImage.class.getName())
                    .log(System.Logger.Level.WARNING, "No file for the pixels of " + file + " in " + folder, e);
            stored = false;
            closeStore();
        }
        notifyAll();
    }

    private void closeStore() {
        try {
            if (store != null) {
                store.close();
            }
        } catch (IOException e) {
            System.getLogger(UnpackedImage.class.getName())
                    .log(System.Logger.Level.WARNING, "The file for the pixels of " + file + " stays", e);
        }
    }

    /** Those who wait are told; the file of pixels goes. */
    @Override
    public synchronized void close() {
        closed = true;
        closeStore();
        notifyAll();
    }
}
