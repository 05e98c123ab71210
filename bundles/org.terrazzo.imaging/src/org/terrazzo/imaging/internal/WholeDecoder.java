// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.terrazzo.model.Box;

/** Decodes the formats that can only be decoded from their beginning on: PNG, JPEG, BMP and GIF. */
final class WholeDecoder implements PixelDecoder {

    private static final int BAND = 1 << 24;

    private final FileBytes file;
    private final Format format;
    private final ImageReader reader;
    private final int page;
    private final ImageTypeSpecifier type;
    private final StoredImage image;
    private final boolean rowByRow;
    private final Warnings warnings = new Warnings();
    private final Progress progress = new Progress();

    WholeDecoder(FileBytes file, Format format, StoredHeader header, int page) throws IOException {
        this.file = file;
        this.format = format;
        this.page = page;
        this.rowByRow = header.rowByRow();
        this.reader = format.reader();
        reader.setInput(new SplicedInput(file, header.pieces()), false, true);
        reader.addIIOReadWarningListener(warnings);
        if (header.rowByRow()) {
            reader.addIIOReadUpdateListener(new LastRow());
        }
        this.type = reader.getImageTypes(page).next();
        PixelKind kind = Colours.kindOf(type.getColorModel());
        this.image = new StoredImage(
                header.width(),
                header.height(),
                kind,
                header.pages(),
                header.width(),
                header.height(),
                header.orientation(),
                format == Format.JPEG);
    }

    @Override
    public StoredImage image() {
        return image;
    }

    @Override
    public PixelGrid read(Box region, int subsampling) throws IOException {
        return format == Format.BMP ? readRows(region, subsampling) : readPart(region, subsampling);
    }

    private PixelGrid readPart(Box region, int subsampling) throws IOException {
        return Colours.read(decode(region, subsampling), type.getColorModel());
    }

    /** TwelveMonkeys' BMP reader takes full rows alone right; wide images come in bands to spare memory. */
    private PixelGrid readRows(Box region, int subsampling) throws IOException {
        Mosaic mosaic = new Mosaic(region, subsampling, PixelGrid.forRegion(region, subsampling, image.kind()));
        int rows = Math.max(1, BAND / image.width());
        for (int y = region.y(); y < region.bottom(); y += rows) {
            Box band = new Box(0, y, image.width(), Math.min(rows, region.bottom() - y));
            mosaic.place(readPart(band, 1), 0, y);
        }
        return mosaic.grid();
    }

    @Override
    public PixelGrid readStored() throws IOException {
        return Samples.readAll(
                decode(new Box(0, 0, image.width(), image.height()), 1).getRaster());
    }

    /** In one go where rows come one after another; the reader is shown an image of which only a band is there. */
    @Override
    public void scan(int rows, Bands bands) throws IOException {
        PassingRows passing =
                new PassingRows(type, image.width(), image.height(), Math.min(rows, image.height()), bands);
        if (!rowByRow && format != Format.JPEG || !passing.isPossible()) {
            PixelDecoder.super.scan(rows, bands);
            return;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestination(passing.destination());
        reader.addIIOReadProgressListener(passing);
        try {
            reader.read(page, param);
            warnings.check();
            passing.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            reader.removeIIOReadProgressListener(passing);
        }
    }

    private BufferedImage decode(Box region, int subsampling) throws IOException {
        PixelGrid.checkFits(region, subsampling, image.kind());
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(region.x(), region.y(), region.width(), region.height()));
        param.setSourceSubsampling(subsampling, subsampling, 0, 0);
        param.setDestinationType(type);
        BufferedImage decoded = decode(param);
        warnings.check();
        return decoded;
    }

    private BufferedImage decode(ImageReadParam param) throws IOException {
        if (format != Format.GIF) {
            return reader.read(page, param);
        }
        progress.begin();
        reader.addIIOReadProgressListener(progress);
        try {
            BufferedImage decoded = reader.read(page, param);
            progress.checkFinished();
            return decoded;
        } finally {
            reader.removeIIOReadProgressListener(progress);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        file.close();
    }
}
