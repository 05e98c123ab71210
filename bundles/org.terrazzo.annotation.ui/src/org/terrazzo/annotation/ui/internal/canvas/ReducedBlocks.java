// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.SampleType;
import org.terrazzo.model.Box;

/**
 * Every n-th pixel of a large image, in blocks that are read once and kept: all coarse views of the image come from
 * here, so that none of them needs every byte of the file again. For any thread.
 */
final class ReducedBlocks {

    /** In samples of a block; a block of 2048 x 2048 pixels by steps of 4. */
    private static final int SIDE = 512;

    /** Kept altogether, in bytes. */
    private static final long BUDGET = 72_000_000;

    /** How a region is read from the file. */
    @FunctionalInterface
    interface Source {
        PixelBlock read(Box region, int subsampling) throws ImageReadException;
    }

    private final ImageLayout layout;
    private final Source source;
    private final int step;
    private final ConcurrentMap<Long, FutureTask<PixelBlock>> blocks = new ConcurrentHashMap<>();

    ReducedBlocks(ImageLayout layout, Source source) {
        this.layout = layout;
        this.source = source;
        this.step = step(layout);
    }

    private static int step(ImageLayout layout) {
        long bytes =
                layout.bounds().area() * layout.channels() * layout.sampleType().bytes();
        int step = 4;
        while (bytes / ((long) step * step) > BUDGET) {
            step *= 2;
        }
        return step;
    }

    /** In pixels of the image: what is read in one go. */
    int blockSide() {
        return SIDE * step;
    }

    /** Whether what is wanted is among the pixels that are kept. */
    boolean holds(Box region, int subsampling) {
        return subsampling % step == 0 && region.x() % step == 0 && region.y() % step == 0;
    }

    /** As the image is read; see {@link #holds}. */
    PixelBlock read(Box region, int subsampling) throws ImageReadException {
        int columns = (region.width() - 1) / subsampling + 1;
        int rows = (region.height() - 1) / subsampling + 1;
        Mosaic mosaic = new Mosaic(columns, rows, layout.channels(), layout.sampleType());
        for (int row = region.y() / blockSide(); row <= (region.bottom() - 1) / blockSide(); row++) {
            for (int column = region.x() / blockSide(); column <= (region.right() - 1) / blockSide(); column++) {
                place(mosaic, column, row, region, subsampling);
            }
        }
        return mosaic.block();
    }

    private void place(Mosaic mosaic, int column, int row, Box region, int subsampling) throws ImageReadException {
        Box box = box(column, row);
        int x = first(box.x() - region.x(), subsampling);
        int y = first(box.y() - region.y(), subsampling);
        Box wanted = Box.between(
                        region.x() + x * subsampling, region.y() + y * subsampling, region.right(), region.bottom())
                .intersect(box);
        if (!wanted.isEmpty()) {
            PixelBlock block = block(column, row);
            mosaic.place(block, reduced(wanted, box, block), subsampling / step, x, y);
        }
    }

    /** The first sample at or behind a distance from the region's edge. */
    private static int first(int distance, int subsampling) {
        return distance <= 0 ? 0 : (distance - 1) / subsampling + 1;
    }

    private Box reduced(Box wanted, Box box, PixelBlock block) {
        return Box.between(
                (wanted.x() - box.x()) / step,
                (wanted.y() - box.y()) / step,
                Math.min(block.width(), (wanted.right() - box.x() - 1) / step + 1),
                Math.min(block.height(), (wanted.bottom() - box.y() - 1) / step + 1));
    }

    private Box box(int column, int row) {
        return new Box(column * blockSide(), row * blockSide(), blockSide(), blockSide()).intersect(layout.bounds());
    }

    private PixelBlock block(int column, int row) throws ImageReadException {
        long key = key(column, row);
        FutureTask<PixelBlock> task = new FutureTask<>(() -> source.read(box(column, row), step));
        FutureTask<PixelBlock> before = blocks.putIfAbsent(key, task);
        if (before == null) {
            task.run();
        }
        return result(key, before == null ? task : before);
    }

    private PixelBlock result(long key, FutureTask<PixelBlock> task) throws ImageReadException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            blocks.remove(key, task);
            if (e.getCause() instanceof ImageReadException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof CancellationException closed) {
                throw closed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Whether all that a region needs has been read. */
    boolean hasRead(Box region) {
        for (int row = region.y() / blockSide(); row <= (region.bottom() - 1) / blockSide(); row++) {
            for (int column = region.x() / blockSide(); column <= (region.right() - 1) / blockSide(); column++) {
                FutureTask<PixelBlock> task = blocks.get(key(column, row));
                if (task == null || !task.isDone()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long key(int column, int row) {
        return (long) row << 32 | column;
    }

    void clear() {
        blocks.clear();
    }

    /** Samples of several blocks side by side. */
    private static final class Mosaic {

        private final int columns;
        private final int rows;
        private final int channels;
        private final SampleType type;
        private final float[] floats;
        private final short[] shorts;
        private final byte[] bytes;

        Mosaic(int columns, int rows, int channels, SampleType type) {
            this.columns = columns;
            this.rows = rows;
            this.channels = channels;
            this.type = type;
            int length = columns * rows * channels;
            bytes = new byte[type == SampleType.UNSIGNED_8 ? length : 0];
            shorts = new short[type == SampleType.UNSIGNED_16 ? length : 0];
            floats = new float[type == SampleType.FLOAT_32 ? length : 0];
        }

        void place(PixelBlock block, Box part, int every, int x, int y) {
            for (int j = 0; j * every < part.height() && y + j < rows; j++) {
                for (int i = 0; i * every < part.width() && x + i < columns; i++) {
                    int at = ((y + j) * columns + x + i) * channels;
                    for (int c = 0; c < channels; c++) {
                        set(at + c, block.sample(part.x() + i * every, part.y() + j * every, c));
                    }
                }
            }
        }

        private void set(int at, float value) {
            switch (type) {
                case UNSIGNED_8 -> bytes[at] = (byte) (int) value;
                case UNSIGNED_16 -> shorts[at] = (short) (int) value;
                case FLOAT_32 -> floats[at] = value;
            }
        }

        PixelBlock block() {
            return switch (type) {
                case UNSIGNED_8 -> PixelBlock.ofBytes(columns, rows, channels, bytes);
                case UNSIGNED_16 -> PixelBlock.ofShorts(columns, rows, channels, shorts);
                case FLOAT_32 -> PixelBlock.ofFloats(columns, rows, channels, floats);
            };
        }
    }
}
