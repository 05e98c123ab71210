// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.model.Unlabelled;

/** On electron microscope images of nerve cells, where the variable TERRAZZO_DATA names the folder that has them. */
class RealImagesTest {

    private static final int MEMBRANE = 0;
    private static final int CELL = 1;

    @TempDir
    private Path folder;

    private Path images;

    @BeforeEach
    void findImages() {
        String data = System.getenv("TERRAZZO_DATA");
        assumeTrue(data != null && Files.isDirectory(Path.of(data, "membranes")), "TERRAZZO_DATA has no membranes");
        images = Path.of(data, "membranes");
    }

    @Test
    void someStrokesTellMembranesFromCells() throws Exception {
        LabelClasses classes = LabelClasses.of(List.of(
                new LabelClass(MEMBRANE, "membrane", LabelClasses.paletteColour(0)),
                new LabelClass(CELL, "cell", LabelClasses.paletteColour(1))));
        Project project = Projects.using(new ImageIoOpener(), new JsonAnnotationStore())
                .create(folder.resolve("project"), classes, Unlabelled.IGNORE);
        Raster truth = ImageIO.read(images.resolve("masks/03.png").toFile()).getRaster();
        Ears ears = new Ears();
        PreviewStage stage = PreviewStage.here();
        try (PixelPreview preview =
                stage.previews().open(project, project.add(images.resolve("images/03.png"), "03.png"), ears)) {
            preview.update(
                    List.of(strokes("r1", MEMBRANE, truth), strokes("r2", CELL, truth)), new Box(0, 0, 512, 512));
            PreviewResult result = ears.result();
            assertThat(iou(result, truth, CELL)).isGreaterThan(0.75);
            assertThat(iou(result, truth, MEMBRANE)).isGreaterThan(0.45);
        }
        stage.awaitNoJobs(project);
    }

    private static int at(Raster truth, int x, int y) {
        return truth.getSample(x, y, 0) > 127 ? CELL : MEMBRANE;
    }

    /** What a hand would draw: some lines through the image, each pixel in the class that it has. */
    private static Region strokes(String id, int index, Raster truth) {
        PixelSet drawn = PixelSet.where(512, 512, (x, y) -> y % 128 >= 60 && y % 128 < 66 && at(truth, x, y) == index);
        return new Region(id, index, drawn, new Origin.Person("Ada"));
    }

    private static double iou(PreviewResult result, Raster truth, int index) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                boolean found = result.labels().get(x, y) == index;
                boolean there = at(truth, x, y) == index;
                both += found && there ? 1 : 0;
                either += found || there ? 1 : 0;
            }
        }
        return (double) both / either;
    }
}
