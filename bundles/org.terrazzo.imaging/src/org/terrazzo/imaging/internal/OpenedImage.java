// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;

/** An opened page: turns what is wanted into stored coordinates, and what was decoded upright. */
public final class OpenedImage implements ImageFile {

    private final Path file;
    private final PixelDecoder decoder;
    private final ImageLayout layout;

    public OpenedImage(Path file, PixelDecoder decoder) {
        this.file = file;
        this.decoder = decoder;
        this.layout = decoder.image().layout();
    }

    @Override
    public ImageLayout layout() {
        return layout;
    }

    @Override
    public PixelBlock read(Box region, int subsampling) throws ImageReadException {
        check(region, subsampling);
        return Failures.named(file, () -> decode(region, subsampling, decoder::read));
    }

    @Override
    public PixelBlock glimpse(Box region, int subsampling) throws ImageReadException {
        check(region, subsampling);
        return Failures.named(file, () -> decode(region, subsampling, decoder::glimpse));
    }

    @Override
    public void scan(int thickness, Pieces pieces) throws ImageReadException {
        if (thickness < 1) {
            throw new IllegalArgumentException("pieces of " + thickness + " rows");
        }
        StoredImage image = decoder.image();
        Failures.named(file, () -> {
            decoder.scan(thickness, (top, rows) -> {
                Box stored = new Box(0, top, rows.width(), rows.height());
                Box seen = image.orientation().seen(stored, image.width(), image.height());
                return pieces.take(seen, image.orientation().apply(rows).toBlock());
            });
            return null;
        });
    }

    /** Gets stored pixels. */
    @FunctionalInterface
    private interface Decoding {
        PixelGrid read(Box stored, int subsampling) throws IOException;
    }

    private PixelBlock decode(Box region, int subsampling, Decoding decoding) throws IOException {
        StoredImage image = decoder.image();
        Orientation orientation = image.orientation();
        Box stored = orientation.stored(region, subsampling, image.width(), image.height());
        return orientation.apply(decoding.read(stored, subsampling)).toBlock();
    }

    private void check(Box region, int subsampling) {
        if (region.isEmpty() || !region.intersect(layout.bounds()).equals(region)) {
            throw new IllegalArgumentException(region + " is not inside " + layout.bounds());
        }
        if (subsampling < 1) {
            throw new IllegalArgumentException("subsampling " + subsampling);
        }
    }

    @Override
    public DisplayRange suggestedRange() throws ImageReadException {
        return RangeEstimate.of(this);
    }

    @Override
    public void close() {
        try {
            decoder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The image " + file + " could not be closed.", e);
        }
    }
}
