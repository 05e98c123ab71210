// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** Fine stripes (class 3) in a disc on smooth, noisy ground (class 1), of the same brightness. */
final class DrawnImage {

    static final int SIDE = 320;
    static final int GROUND = 1;
    static final int STRIPES = 3;

    private DrawnImage() {}

    static boolean striped(int x, int y) {
        return Math.hypot(x - 150, y - 170) < 90;
    }

    /** @param type of BufferedImage */
    static Path write(Path file, int type) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, type);
        int factor = type == BufferedImage.TYPE_USHORT_GRAY ? 16 : 1; // 12 of 16 bits
        Random random = new Random(1);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int value = (int) (120 + (striped(x, y) ? 60 * Math.sin(x * 1.3) : 0) + random.nextGaussian() * 12);
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    image.getRaster().setSample(x, y, band, Math.clamp(value, 0, 255) * factor);
                }
            }
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** A stroke of each class, as a hand would draw them. */
    static List<Region> strokes() {
        return List.of(stroke("r1", GROUND, 20, 30, 280, 8), stroke("r2", STRIPES, 100, 170, 100, 8));
    }

    static Region stroke(String id, int index, int x, int y, int width, int height) {
        PixelSet.Builder builder = new PixelSet.Builder();
        for (int row = y; row < y + height; row++) {
            builder.add(row, x, x + width);
        }
        return new Region(id, index, builder.build(), new Origin.Person("Ada"));
    }

    /** Share of pixels that are labelled as they are. */
    static double accuracy(PreviewResult result) {
        int right = 0;
        for (int y = 0; y < result.area().height(); y++) {
            for (int x = 0; x < result.area().width(); x++) {
                int truth = striped(x + result.area().x(), y + result.area().y()) ? STRIPES : GROUND;
                right += result.labels().get(x, y) == truth ? 1 : 0;
            }
        }
        return (double) right / result.area().area();
    }
}
