// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Writes a colour image as a format that can only be decoded from its beginning, without having it in memory. */
record LargePicture(int side) {

    void write(Path file, String format) throws IOException {
        BufferedImage like = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
        var model = new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, side, side, 3, 3 * side, new int[] {2, 1, 0});
        var raster = Raster.createWritableRaster(model, new Rows(side), null);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        ImageIO.write(new BufferedImage(like.getColorModel(), raster, false, null), format, unfinished.toFile());
        Files.move(unfinished, file);
    }

    /** Makes a row when somebody looks at it. */
    static final class Rows extends DataBuffer {

        private final int side;
        private final byte[] row;
        private int current = -1;

        Rows(int side) {
            super(TYPE_BYTE, 3 * side * side);
            this.side = side;
            this.row = new byte[3 * side];
        }

        @Override
        public int getElem(int bank, int i) {
            if (i / row.length != current) {
                current = i / row.length;
                draw(new Random(current));
            }
            return row[i % row.length] & 0xFF;
        }

        private void draw(Random random) {
            for (int x = 0; x < side; x++) {
                double wave = Math.sin(x / 97.0) * Math.cos(current / 131.0) + Math.sin((x + 2.0 * current) / 1711);
                int noise = random.nextInt(12);
                row[3 * x] = (byte) (100 - 35 * wave + noise);
                row[3 * x + 1] = (byte) (110 + 30 * wave + noise);
                row[3 * x + 2] = (byte) (120 + 40 * wave + noise);
            }
        }

        @Override
        public void setElem(int bank, int i, int value) {
            throw new UnsupportedOperationException();
        }
    }
}
