// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Box;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** Makes small projects for tests: images of 8x6 pixels, each of another grey. */
public final class TestProjects {

    public static final int WIDTH = 8;
    public static final int HEIGHT = 6;

    private TestProjects() {}

    public static Projects service() {
        return Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
    }

    /** Classes 0 membrane, 1 cell, 2 nucleus; unlabelled pixels are ignored. */
    public static Project create(Path folder) throws IOException, BadInputException {
        return create(folder, Unlabelled.IGNORE, "membrane", "cell", "nucleus");
    }

    public static Project create(Path folder, Unlabelled unlabelled, String... classes)
            throws IOException, BadInputException {
        List<ClassSpec> specs = new ArrayList<>();
        for (String name : classes) {
            specs.add(ClassSpec.of(name));
        }
        return service().create(folder, ClassList.forNewProject(specs, Optional.of(unlabelled)));
    }

    /** An image whose content differs for each shade. */
    public static Path image(Path file, int shade) throws IOException {
        return image(file, shade, WIDTH, HEIGHT);
    }

    public static Path image(Path file, int shade, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, (shade * 7 + i) & 0xFF);
        }
        image.getRaster().setSample(0, 0, 0, shade & 0xFF);
        image.getRaster().setSample(1, 0, 0, shade >> 8 & 0xFF);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** Puts an image straight into the project's folder, as a person would. */
    public static void putByHand(Project project, String path, int shade) throws IOException {
        image(project.folder().resolve("images").resolve(path), shade);
    }

    public static AnnotationDocument annotate(Project project, ProjectImage image, int classIndex, Box box)
            throws IOException, BadInputException {
        AnnotationDocument before = project.annotation(image)
                .orElse(AnnotationDocument.empty(
                        image.path(), image.layout().width(), image.layout().height()));
        List<Region> regions = new ArrayList<>(before.regions());
        regions.add(new Region(before.freshId(), classIndex, PixelSet.of(box), new Origin.Person("Ada")));
        AnnotationDocument document = before.withRegions(regions);
        project.saveAnnotation(image, document);
        return document;
    }

    /** Adds an image with a region of class 1 over its left half. */
    public static ProjectImage addAnnotated(Project project, Path scratch, String path, int shade)
            throws IOException, BadInputException {
        ProjectImage image = project.add(image(scratch.resolve("source-" + shade + ".png"), shade), path);
        annotate(project, image, 1, new Box(0, 0, WIDTH / 2, HEIGHT));
        return image;
    }

    /** What a training leaves behind that matters to the project. */
    public static void run(Project project, String id, List<LabelledImage> frozen, boolean ended) throws IOException {
        Path run = Files.createDirectories(project.folder().resolve("runs").resolve(id));
        List<String> images = frozen.stream()
                .map(f -> "{\"path\":\"images/%s\",\"hash\":\"%s\",\"mask\":\"frozen/%s.png\",\"split\":\"%s\"}"
                        .formatted(f.image().path(), f.image().hash(), f.maskHash(), f.split()))
                .toList();
        Files.writeString(
                run.resolve("dataset.json"), "{\"formatVersion\":1,\"images\":[" + String.join(",", images) + "]}");
        Files.writeString(run.resolve("job.json"), "{}");
        if (ended) {
            Files.writeString(run.resolve("outcome.json"), "{}");
        }
    }
}
