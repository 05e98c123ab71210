// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.ClassSpec;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** Makes projects, and folders of small images and masks, for tests. */
final class Folders {

    static final int WIDTH = 6;
    static final int HEIGHT = 4;

    private Folders() {}

    static Projects projects() {
        return Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
    }

    static Project project(Path folder, Unlabelled unlabelled, String... classes)
            throws IOException, BadInputException {
        List<ClassSpec> specs = new ArrayList<>();
        for (String name : classes) {
            specs.add(ClassSpec.of(name));
        }
        return projects().create(folder, ClassList.forNewProject(specs, Optional.of(unlabelled)));
    }

    /** An image whose content differs for each shade. */
    static void image(Path file, int shade) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, shade * 9 + i & 0xFF);
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** A mask whose columns have the values, as often repeated as it takes. */
    static LabelRaster mask(Path file, int... values) throws IOException {
        LabelRaster mask = raster(WIDTH, HEIGHT, values);
        write(file, mask);
        return mask;
    }

    static void write(Path file, LabelRaster mask) throws IOException {
        Files.createDirectories(file.getParent());
        IndexMasks.write(file, mask);
    }

    static LabelRaster raster(int width, int height, int... values) {
        byte[] labels = new byte[width * height];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) values[i % width % values.length];
        }
        return LabelRaster.of(width, height, labels);
    }
}
