// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.model.Box;
import org.terrazzo.storage.AtomicFile;

/**
 * Class indices and probabilities of an area, as bytes. Rows may be set by several threads, each its own pixels.
 *
 * @param planes [1 + classes][height * width]: indices, then each class's probability, 0..255
 */
record PreviewRaster(Box area, List<Integer> classes, byte[][] planes) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int HEADER = 128;
    private static final int MOST = 255;

    static PreviewRaster of(Box area, List<Integer> classes) {
        return new PreviewRaster(area, classes, new byte[1 + classes.size()][Math.toIntExact(area.area())]);
    }

    /**
     * Sets some pixels of a row.
     *
     * @param row [classes, stride] probabilities, of which the columns from {@code from} on count
     */
    void set(int x, int y, int width, float[] row, int from) {
        int stride = row.length / classes.size();
        int start = (y - area.y()) * area.width() + x - area.x();
        for (int i = 0; i < width; i++) {
            int best = 0;
            for (int k = 0; k < classes.size(); k++) {
                float probability = row[k * stride + from + i];
                planes[k + 1][start + i] = (byte) Math.round(probability * MOST);
                best = probability > row[best * stride + from + i] ? k : best;
            }
            planes[0][start + i] = classes.get(best).byteValue();
        }
    }

    /** As a NumPy file, version 1.0 (numpy.lib.format): [1 + classes, height, width]. */
    void write(Path file) throws IOException {
        AtomicFile.write(file, out -> {
            out.write(header());
            for (byte[] plane : planes) {
                out.write(plane);
            }
        });
    }

    private byte[] header() {
        String text = "{'descr': '|u1', 'fortran_order': False, 'shape': (%d, %d, %d), }"
                .formatted(planes.length, area.height(), area.width());
        int length = HEADER - MAGIC.length - Short.BYTES;
        byte[] header = new byte[HEADER];
        System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
        header[MAGIC.length] = (byte) length;
        byte[] line = (text + " ".repeat(length - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(line, 0, header, MAGIC.length + Short.BYTES, length);
        return header;
    }
}
