// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.terrazzo.model.Box;

/**
 * The pixels of an image in a file of square tiles, as they are in memory. The file is gone when this is closed or the
 * process ends in whatever way. For any thread; what was not written yet reads as anything.
 */
final class PixelStore implements AutoCloseable {

    /** In pixels; a tile is read in one go. */
    static final int SIDE = 512;

    private final ImageLayout layout;
    private final int pixelBytes;

    /** An interrupted thread does not close it for the others, as it would another kind of channel. */
    private final AsynchronousFileChannel file;

    /** @param folder where the file is made, if need be with the folder itself */
    PixelStore(ImageLayout layout, Path folder) throws IOException {
        this.layout = layout;
        this.pixelBytes = layout.channels() * layout.sampleType().bytes();
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "terrazzo-", ".pixels");
        this.file = AsynchronousFileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void write(Box where, PixelBlock pixels) throws IOException {
        for (int row = where.y() / SIDE; row <= (where.bottom() - 1) / SIDE; row++) {
            for (int column = where.x() / SIDE; column <= (where.right() - 1) / SIDE; column++) {
                write(column, row, tile(column, row).intersect(where), where, pixels);
            }
        }
    }

    private void write(int column, int row, Box part, Box where, PixelBlock pixels) throws IOException {
        Box tile = tile(column, row);
        boolean whole = part.width() == tile.width();
        int together = whole ? part.height() : 1;
        for (int y = part.y(); y < part.bottom(); y += together) {
            ByteBuffer buffer = ByteBuffer.allocate(((together - 1) * SIDE + part.width()) * pixelBytes);
            for (int i = 0; i < together; i++) {
                buffer.position(i * SIDE * pixelBytes);
                pixels.put(part.x() - where.x(), y + i - where.y(), part.width(), buffer);
            }
            write(buffer.flip(), place(column, row, part.x() - tile.x(), y - tile.y()));
        }
    }

    /** As {@link ImageFile#read}. */
    PixelBlock read(Box region, int subsampling) throws IOException {
        PixelBlock block = PixelBlock.blank(
                (region.width() - 1) / subsampling + 1,
                (region.height() - 1) / subsampling + 1,
                layout.channels(),
                layout.sampleType());
        for (int row = region.y() / SIDE; row <= (region.bottom() - 1) / SIDE; row++) {
            for (int column = region.x() / SIDE; column <= (region.right() - 1) / SIDE; column++) {
                read(column, row, region, subsampling, block);
            }
        }
        return block;
    }

    private void read(int column, int row, Box region, int subsampling, PixelBlock block) throws IOException {
        Box tile = tile(column, row);
        int x = first(tile.x() - region.x(), subsampling);
        int y = first(tile.y() - region.y(), subsampling);
        Box wanted = Box.between(
                        region.x() + x * subsampling, region.y() + y * subsampling, region.right(), region.bottom())
                .intersect(tile);
        if (wanted.isEmpty()) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(((wanted.height() - 1) * SIDE + wanted.width()) * pixelBytes);
        read(buffer, place(column, row, wanted.x() - tile.x(), wanted.y() - tile.y()));
        for (int i = 0; i * subsampling < wanted.height(); i++) {
            buffer.position(i * subsampling * SIDE * pixelBytes);
            block.take(x, y + i, (wanted.width() - 1) / subsampling + 1, buffer, subsampling);
        }
    }

    /** The first sample at or behind a distance from the region's edge. */
    private static int first(int distance, int subsampling) {
        return distance <= 0 ? 0 : (distance - 1) / subsampling + 1;
    }

    private Box tile(int column, int row) {
        return new Box(column * SIDE, row * SIDE, SIDE, SIDE).intersect(layout.bounds());
    }

    /** Where a pixel of a tile lies in the file; each tile takes the room of a whole one. */
    private long place(int column, int row, int x, int y) {
        long across = (layout.width() - 1) / SIDE + 1;
        return ((row * across + column) * SIDE * SIDE + (long) y * SIDE + x) * pixelBytes;
    }

    private void write(ByteBuffer from, long position) throws IOException {
        while (from.hasRemaining()) {
            position += done(file.write(from, position));
        }
    }

    private void read(ByteBuffer into, long position) throws IOException {
        int count = 0;
        while (into.hasRemaining() && count >= 0) {
            count = done(file.read(into, position));
            position += count;
        }
    }

    private static int done(Future<Integer> transfer) throws IOException {
        try {
            return transfer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
