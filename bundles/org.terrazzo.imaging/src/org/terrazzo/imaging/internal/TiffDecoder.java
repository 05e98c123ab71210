// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.Rectangle;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.terrazzo.model.Box;

/** Decodes those tiles or strips of a TIFF page that hold wanted pixels, a few at a time. */
final class TiffDecoder implements PixelDecoder {

    /** The largest tile that is decoded as a part; larger strips count as an image that has to be decoded whole. */
    private static final long LARGEST_TILE = 1L << 26;

    /** Gets a few decoded tiles from a reader. */
    @FunctionalInterface
    private interface Reading {
        PixelGrid read(ImageReadParam param) throws IOException;
    }

    private final FileBytes file;
    private final TiffDirectory page;
    private final TiffGrid grid;
    private final TiffSamples samples;
    private final ImageReader reader;
    private final ColorModel model;
    private final StoredImage image;
    private final Optional<PlainTiff> plain;
    private final Warnings warnings = new Warnings();

    private TiffDecoder(FileBytes file, TiffDirectory page, TiffGrid grid, int pages) throws IOException {
        this.file = file;
        this.page = page;
        this.grid = grid;
        this.samples = TiffSamples.of(page);
        this.reader = Format.TIFF.reader();
        reader.addIIOReadWarningListener(warnings);
        show(new TiffChunk(0, 0, 0, 0));
        this.model = reader.getImageTypes(0).next().getColorModel();
        PixelKind kind = new PixelKind(
                samples.kind(model).channels(), samples.kind(model).sampleType(), page.bitsPerSample());
        this.image = new StoredImage(
                grid.width(),
                grid.height(),
                kind,
                pages,
                grid.tileWidth(),
                grid.tileHeight(),
                page.orientation(),
                compression(page).isLossy());
        this.plain = PlainTiff.of(file, page, grid, kind);
    }

    static TiffDecoder open(FileBytes file, int page, Limits limits) throws IOException {
        List<TiffDirectory> pages = TiffDirectories.pages(SplicedInput.whole(file));
        Decoders.checkPage(page, pages.size());
        TiffDirectory directory = pages.get(page);
        return new TiffDecoder(file, directory, checkedGrid(directory, file.length(), limits), pages.size());
    }

    private static TiffGrid checkedGrid(TiffDirectory page, long fileBytes, Limits limits) throws IOException {
        long width = page.value(TiffTag.IMAGE_WIDTH, 0);
        long height = page.value(TiffTag.IMAGE_LENGTH, 0);
        limits.check(width, height, false);
        page.checkInside(TiffWindow.COPIED);
        TiffCompression compression = compression(page);
        TiffGrid grid = TiffGrid.of(page, (int) width, (int) height);
        grid.checkInside(fileBytes);
        Limits.checkPlausible(width, height, grid.bytes(), compression.pixelsPerByte());
        if (grid.tilePixels() > LARGEST_TILE) {
            if (grid.tiled()) {
                throw ImageProblem.damaged(
                        "its header announces tiles of %d x %d pixels".formatted(grid.tileWidth(), grid.tileHeight()));
            }
            limits.check(width, height, true);
        }
        return grid;
    }

    private static TiffCompression compression(TiffDirectory page) throws IOException {
        return TiffCompression.of(page.value(TiffTag.COMPRESSION, 1));
    }

    @Override
    public StoredImage image() {
        return image;
    }

    @Override
    public PixelGrid read(Box region, int subsampling) throws IOException {
        return plain.isPresent() ? plain.get().read(region, subsampling) : readByLibrary(region, subsampling);
    }

    @Override
    public PixelGrid glimpse(Box region, int subsampling) throws IOException {
        return plain.isPresent() ? plain.get().glimpse(region, subsampling) : readByLibrary(region, subsampling);
    }

    private PixelGrid readByLibrary(Box region, int subsampling) throws IOException {
        Mosaic mosaic = new Mosaic(region, subsampling, PixelGrid.forRegion(region, subsampling, image.kind()));
        for (TiffChunk chunk : TiffChunk.of(grid, region, subsampling)) {
            place(chunk, region, mosaic, param -> samples.read(reader, param, model));
        }
        return mosaic.grid();
    }

    @Override
    public PixelGrid readStored() throws IOException {
        Box all = new Box(0, 0, grid.width(), grid.height());
        PixelGrid.checkFits(all, 1, image.kind());
        Mosaic mosaic = null;
        for (TiffChunk chunk : TiffChunk.of(grid, all, 1)) {
            show(chunk);
            PixelGrid part = Samples.readAll(reader.readRaster(0, reader.getDefaultReadParam()));
            if (mosaic == null) {
                mosaic = new Mosaic(all, 1, new PixelGrid(all.width(), all.height(), part.bands(), part.type()));
            }
            mosaic.place(part, chunk.left(grid), chunk.top(grid));
        }
        return mosaic.grid();
    }

    private void place(TiffChunk chunk, Box region, Mosaic mosaic, Reading reading) throws IOException {
        TiffGrid part = show(chunk);
        int left = chunk.left(grid);
        int top = chunk.top(grid);
        int skipped = grid.across() == 1 ? Math.max(0, region.y() - top) : 0;
        int end = grid.across() == 1 ? Math.min(part.height(), region.bottom() - top) : part.height();
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(0, skipped, part.width(), end - skipped));
        PixelGrid decoded = reading.read(param);
        warnings.check();
        mosaic.place(decoded, left, top + skipped);
    }

    /** Gives the reader a page that consists of a chunk alone. */
    private TiffGrid show(TiffChunk chunk) {
        TiffGrid part = grid.part(chunk);
        reader.setInput(TiffWindow.open(file, page, part), false, true);
        return part;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        file.close();
    }
}
