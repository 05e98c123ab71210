// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.preview.PreviewResult;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.PreviewAnswer;

/** Reads the file that a child wrote for an answer. The child is not believed: it may have been killed in between. */
final class PreviewFile {

    private static final int HEADER = 128;
    private static final int MOST_CLASSES = 255;

    private PreviewFile() {}

    /** @throws IOException if the file is not what the answer says */
    static PreviewResult read(Path file, PreviewAnswer answer, Box image) throws IOException {
        Box area = area(answer, image);
        int pixels = Math.toIntExact(area.area());
        int planes = 1 + answer.classes().size();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            require(Files.size(file) == HEADER + (long) planes * pixels, "its length");
            checkHeader(in.readNBytes(HEADER), planes, area);
            LabelRaster labels = LabelRaster.of(area.width(), area.height(), in.readNBytes(pixels));
            List<byte[]> probabilities = new ArrayList<>();
            for (int k = 1; k < planes; k++) {
                probabilities.add(in.readNBytes(pixels));
            }
            Duration took = Duration.ofMillis(answer.milliseconds());
            return new PreviewResult(area, labels, answer.classes(), probabilities, answer.pixels(), took);
        }
    }

    private static Box area(PreviewAnswer answer, Box image) throws IOException {
        int count = answer.classes().size();
        require(count >= 2 && count <= MOST_CLASSES, "the number of classes");
        require(answer.width() > 0 && answer.height() > 0, "its size");
        require(
                (long) answer.width() * answer.height() <= Job.Preview.mostPixels(count)
                        && answer.x() >= 0
                        && answer.y() >= 0
                        && (long) answer.x() + answer.width() <= image.right()
                        && (long) answer.y() + answer.height() <= image.bottom(),
                "its area");
        return new Box(answer.x(), answer.y(), answer.width(), answer.height());
    }

    private static void checkHeader(byte[] header, int planes, Box area) throws IOException {
        String shape = "'shape': (%d, %d, %d)".formatted(planes, area.height(), area.width());
        require(new String(header, StandardCharsets.ISO_8859_1).contains(shape), "its shape");
    }

    private static void require(boolean holds, String what) throws IOException {
        if (!holds) {
            throw new IOException("The preview is not what was asked for: " + what + ".");
        }
    }
}
