// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/** Colour images of noisy discs, each class of another grey, written and frozen as a run finds them. */
record DrawnProject(Path folder, int classes) {

    static final int SIDE = 512;
    private static final int IMAGES = 4;
    private static final int DISCS = 60;

    FrozenDataset draw() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("frozen"));
        List<FrozenImage> images = new ArrayList<>();
        for (int number = 0; number < IMAGES; number++) {
            images.add(image(number, labels(new SplittableRandom(number))));
        }
        return new FrozenDataset(1, classList(), Unlabelled.IGNORE, images);
    }

    static String name(int number) {
        return "images/" + number + ".png";
    }

    private List<LabelClass> classList() {
        return IntStream.range(0, classes)
                .mapToObj(k -> new LabelClass(k, "class " + k, new Rgb(k, k, k)))
                .toList();
    }

    private LabelRaster labels(SplittableRandom random) {
        byte[] labels = new byte[SIDE * SIDE];
        for (int disc = 0; disc < DISCS; disc++) {
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            disc(labels, x, y, random.nextInt(12, 50), (byte) random.nextInt(classes));
        }
        return LabelRaster.of(SIDE, SIDE, labels);
    }

    private static void disc(byte[] labels, int x, int y, int radius, byte value) {
        for (int i = 0; i < labels.length; i++) {
            if (Math.hypot(i % SIDE - x, i / SIDE - y) < radius) {
                labels[i] = value;
            }
        }
    }

    private FrozenImage image(int number, LabelRaster labels) throws IOException {
        Path file = folder.resolve(name(number));
        String mask = "frozen/" + number + ".png";
        ImageIO.write(picture(labels, new SplittableRandom(~number)), "png", file.toFile());
        IndexMasks.write(folder.resolve(mask), labels);
        List<Long> counts =
                Arrays.stream(labels.histogram()).limit(classes).boxed().toList();
        return new FrozenImage(
                name(number),
                ContentHash.of(file),
                0,
                SIDE,
                SIDE,
                0,
                255,
                mask,
                ContentHash.of(folder.resolve(mask)),
                Split.TRAIN,
                counts);
    }

    private BufferedImage picture(LabelRaster labels, SplittableRandom random) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            int level = 40 + 160 * labels.labels()[i] / classes;
            int red = level + random.nextInt(40);
            int green = level + random.nextInt(40);
            int blue = level + random.nextInt(40);
            picture.setRGB(i % SIDE, i / SIDE, red << 16 | green << 8 | blue);
        }
        return picture;
    }
}
