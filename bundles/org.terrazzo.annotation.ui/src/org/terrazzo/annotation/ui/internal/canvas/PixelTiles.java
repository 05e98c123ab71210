// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.Box;

/**
 * Makes the tiles of the picture itself. A coarse tile is the mean of 2 x 2 samples for each of its pixels; it is read
 * in bands and shown while it grows, for on a large image the coarsest tiles need every byte of the file.
 */
final class PixelTiles implements TileStore.Maker {

    /** What is decoded in one go, in image pixels: a fraction of a second's work. */
    private static final long BAND = 8_000_000;

    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final TileGrid grid;
    private final PixelReader reader;
    private final Consumer<ImageReadException> failed;
    private volatile DisplaySettings settings;

    PixelTiles(TileGrid grid, PixelReader reader, DisplaySettings settings, Consumer<ImageReadException> failed) {
        this.grid = grid;
        this.reader = reader;
        this.settings = settings;
        this.failed = failed;
    }

    void show(DisplaySettings other) {
        settings = other;
    }

    DisplaySettings settings() {
        return settings;
    }

    @Override
    public void make(Key key, Consumer<ImageData> publish) {
        Box box = grid.box(key);
        ImageData tile = blank(samples(box.width(), key.level()), samples(box.height(), key.level()));
        try {
            if (key.level() == grid.coarsest() && reader.isWorthAGlimpse(box)) {
                copy(reduced(box, key.level(), reader::glimpse), tile, 0);
                publish.accept(tile);
            }
            fill(tile, box, key.level(), publish);
        } catch (ImageReadException e) {
            failed.accept(e);
        } catch (CancellationException e) {
            Thread.currentThread().interrupt(); // the image was closed: nobody waits for the tile any more
        }
    }

    private void fill(ImageData tile, Box box, int level, Consumer<ImageData> publish) throws ImageReadException {
        for (Box band : bands(box, level)) {
            copy(reduced(band, level, reader::read), tile, (band.y() - box.y()) >> level);
            publish.accept(tile);
        }
    }

    /** The one in the middle first, for that is what is looked at; or the one that is decoded first. */
    private List<Box> bands(Box box, int level) {
        int rows = bandRows(box, level);
        double middle = box.y() + box.height() / 2.0;
        List<Box> bands = new ArrayList<>();
        for (int top = box.y(); top < box.bottom(); top += rows) {
            bands.add(box.intersect(new Box(box.x(), top, box.width(), rows)));
        }
        if (!reader.isUnpacked()) {
            bands.sort(Comparator.comparingDouble(band -> Math.abs(band.y() + band.height() / 2.0 - middle)));
        }
        return bands;
    }

    /** A whole number of the tile's rows, and of what is read in one go. */
    private int bandRows(Box box, int level) {
        long rows = Math.max(1, BAND / ((long) box.width() << level)) << level;
        int together = reader.blockSide();
        return rows < together && level > 0 && together % (1 << level) == 0 && box.area() > BAND
                ? together
                : (int) Math.min(Integer.MAX_VALUE / 2, rows);
    }

    /** How samples are got. */
    @FunctionalInterface
    private interface Source {
        PixelBlock read(Box region, int subsampling) throws ImageReadException;
    }

    private Rgb reduced(Box band, int level, Source source) throws ImageReadException {
        int step = level == 0 ? 1 : 1 << level - 1;
        PixelBlock block = source.read(band, step);
        byte[] rgb = settings.toRgb(block);
        return level == 0
                ? new Rgb(block.width(), block.height(), rgb)
                : Rgb.halved(block.width(), block.height(), rgb);
    }

    private static void copy(Rgb from, ImageData tile, int row) {
        int length = Math.min(from.bytes().length, tile.data.length - row * tile.bytesPerLine);
        System.arraycopy(from.bytes(), 0, tile.data, row * tile.bytesPerLine, length);
    }

    private static ImageData blank(int width, int height) {
        return new ImageData(width, height, 24, RGB, 1, new byte[3 * width * height]);
    }

    private static int samples(int length, int level) {
        return (length - 1 >> level) + 1;
    }

    /** Rows of red, green and blue bytes. */
    private record Rgb(int width, int height, byte[] bytes) {

        /** Each pixel is the mean of 2 x 2, or of those of them that there are. */
        static Rgb halved(int width, int height, byte[] full) {
            int halfWidth = (width + 1) / 2;
            int halfHeight = (height + 1) / 2;
            byte[] half = new byte[3 * halfWidth * halfHeight];
            for (int y = 0; y < halfHeight; y++) {
                int upper = 2 * y * width;
                int lower = Math.min(2 * y + 1, height - 1) * width;
                for (int x = 0; x < halfWidth; x++) {
                    int right = Math.min(2 * x + 1, width - 1);
                    mean(full, upper + 2 * x, upper + right, lower + 2 * x, lower + right, half, y * halfWidth + x);
                }
            }
            return new Rgb(halfWidth, halfHeight, half);
        }

        private static void mean(byte[] full, int a, int b, int c, int d, byte[] half, int at) {
            for (int i = 0; i < 3; i++) {
                int sum = (full[3 * a + i] & 0xFF)
                        + (full[3 * b + i] & 0xFF)
                        + (full[3 * c + i] & 0xFF)
                        + (full[3 * d + i] & 0xFF);
                half[3 * at + i] = (byte) (sum + 2 >> 2);
            }
        }
    }
}
