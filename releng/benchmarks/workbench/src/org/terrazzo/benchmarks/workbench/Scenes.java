// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.ClassSpec;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.imaging.RgbImages;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;
import org.terrazzo.model.Unlabelled;

/** What the benchmark works on: projects in a folder that stays, made where they are not there yet. */
record Scenes(Path folder, IEclipseContext context) {

    static final int SIDE = 16_384;
    static final int VERTICES = 100_000;
    private static final int POLYGONS = 5_000;
    private static final int CORNERS = 24;
    private static final int SMALL = 96;
    private static final int MANY = 10_000;

    /** One large image with 5,000 polygons. */
    IProject large() throws Exception {
        IProject project = project("large");
        Path image = location("large").resolve("images/slide.tif");
        if (Files.notExists(image)) {
            new LargeTiff(SIDE, 256).write(image);
        }
        annotate(
                "large",
                new AnnotationDocument(
                        "slide.tif", SIDE, SIDE, org.terrazzo.annotation.ReviewState.UNREVIEWED, polygons()));
        return refreshed(project);
    }

    /** One image that has to be decoded from its beginning. */
    IProject whole(String format) throws Exception {
        IProject project = project("whole");
        Path image = location("whole").resolve("images/slide." + format);
        if (Files.notExists(image)) {
            new LargePicture(SIDE).write(image, format);
        }
        return refreshed(project);
    }

    /** One image with a polygon of 100,000 vertices. */
    IProject vertices() throws Exception {
        IProject project = project("vertices");
        Path image = location("vertices").resolve("images/shape.png");
        if (Files.notExists(image)) {
            RgbImages.write(image, 2048, 2048, new byte[3 * 2048 * 2048]);
        }
        annotate(
                "vertices",
                new AnnotationDocument(
                        "shape.png", 2048, 2048, org.terrazzo.annotation.ReviewState.UNREVIEWED, List.of(wreath())));
        return refreshed(project);
    }

    /** Ten thousand small images. */
    IProject many() throws Exception {
        IProject project = project("many");
        Path images = location("many").resolve("images");
        for (int i = 0; i < MANY; i++) {
            Path image = images.resolve("image-%05d.png".formatted(i));
            if (Files.notExists(image)) {
                Files.write(image, RgbImages.png(SMALL, SMALL, stripes(i)));
            }
        }
        return refreshed(project);
    }

    private static byte[] stripes(int seed) {
        byte[] rgb = new byte[3 * SMALL * SMALL];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 * (1 + seed % 13) / 7 + seed);
        }
        for (int i = 0; i < 4; i++) {
            rgb[i] = (byte) (seed >> 8 * i);
        }
        return rgb;
    }

    private Path location(String name) {
        return folder.resolve(name);
    }

    private IProject project(String name) throws Exception {
        Path location = location(name);
        if (Files.notExists(location.resolve("terrazzo.json"))) {
            ClassList classes = ClassList.forNewProject(
                    List.of(ClassSpec.of("cell"), ClassSpec.of("nucleus"), ClassSpec.of("membrane")),
                    Optional.of(Unlabelled.IGNORE));
            context.get(Projects.class).create(location, classes);
        }
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IPath path = IPath.fromPath(location);
        IProjectDescription description = workspace.loadProjectDescription(path.append(".project"));
        description.setLocation(path);
        IProject project = workspace.getRoot().getProject(description.getName());
        if (!project.exists()) {
            project.create(description, null);
        }
        project.open(null);
        return project;
    }

    private IProject refreshed(IProject project) throws Exception {
        project.refreshLocal(IProject.DEPTH_INFINITE, null);
        context.get(OpenProjects.class).open(project).refresh(Progress.NONE);
        return project;
    }

    /** The document as it is at the beginning, and no journal. */
    private void annotate(String name, AnnotationDocument document) throws Exception {
        Path journal = location(name).resolve("journal").resolve(document.image());
        for (String file : List.of("steps.jsonl", "base.json")) {
            Files.deleteIfExists(journal.resolve(file));
        }
        new JsonAnnotationStore()
                .save(location(name).resolve("annotations").resolve(document.image() + ".json"), document);
    }

    private static List<Region> polygons() {
        Random random = new Random(4);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < POLYGONS; i++) {
            double x = random.nextDouble(SIDE);
            double y = random.nextDouble(SIDE);
            double radius = 40 + random.nextDouble(120);
            regions.add(region(i, star(x, y, radius, CORNERS, 8, random)));
        }
        return regions;
    }

    private static Region wreath() {
        return region(0, star(1024, 1024, 800, VERTICES, 0.3, new Random(5)));
    }

    private static Region region(int number, Ring ring) {
        return new Region("r" + (number + 1), number % 3, new Polygon(ring, List.of()), new Origin.Person("somebody"));
    }

    private static Ring star(double x, double y, double radius, int corners, double rough, Random random) {
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = radius * (0.9 + 0.1 * Math.sin(9 * angle)) + rough * random.nextDouble();
            xy[2 * i] = x + reach * Math.cos(angle);
            xy[2 * i + 1] = y + reach * Math.sin(angle);
        }
        return Ring.of(xy);
    }
}
