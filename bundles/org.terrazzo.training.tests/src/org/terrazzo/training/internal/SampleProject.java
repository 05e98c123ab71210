// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** A project of small grey images, each with a bright disc on a dark ground, annotated. */
final class SampleProject {

    static final int SIDE = 64;

    private final Path folder;
    final Project project;

    SampleProject(Path folder, Projects projects) throws IOException, BadInputException {
        this.folder = folder;
        LabelClasses classes = LabelClasses.of(List.of(
                new LabelClass(0, "background", new Rgb(0, 0, 0)), new LabelClass(1, "disc", new Rgb(255, 255, 0))));
        this.project = projects.create(folder.resolve("project"), classes, Unlabelled.BACKGROUND);
    }

    /** Adds an image that differs from all others by its number. */
    ProjectImage add(int number) throws IOException, BadInputException {
        int centre = 20 + number * 5 % 24;
        PixelSet disc = PixelSet.where(SIDE, SIDE, (x, y) -> Math.hypot(x - centre, y - 32) < 14);
        Path file = Files.createDirectories(folder.resolve("drawn")).resolve(number + ".png");
        ImageIO.write(draw(disc, new Random(number)), "png", file.toFile());
        ProjectImage image = project.add(file, number + ".png");
        Region region = new Region("r1", 1, disc, new Origin.Person("Ada"));
        project.saveAnnotation(
                image, AnnotationDocument.empty(image.path(), SIDE, SIDE).withRegions(List.of(region)));
        return image;
    }

    private static BufferedImage draw(PixelSet disc, Random random) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int value = (disc.contains(x, y) ? 180 : 60) + random.nextInt(30);
                image.getRaster().setSample(x, y, 0, value);
            }
        }
        return image;
    }
}
