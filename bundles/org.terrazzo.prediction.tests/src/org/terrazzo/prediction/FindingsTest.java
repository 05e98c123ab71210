// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.findings.ConfusedImage;
import org.terrazzo.prediction.findings.ConfusedImage.Place;
import org.terrazzo.prediction.findings.ErrorService;
import org.terrazzo.prediction.findings.ObjectSizes;
import org.terrazzo.prediction.findings.ObjectSizes.ClassSizes;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunFiles;

/** From a number to the pixels and objects behind it. */
class FindingsTest {

    @TempDir
    private Path folder;

    private StagedRuns runs;
    private RunFiles job;

    @BeforeEach
    void evaluate() throws Exception {
        runs = new StagedRuns(SmallProject.in(folder.resolve("project")));
        runs.trained("run-001", null, Map.of());
        job = runs.find(folder, "run-001").files();
        Job.Input one = new Job.Input("one.png", "/images/one.png", 0, 0, 255, "m");
        Job.Input two = new Job.Input("two.png", "/images/two.png", 0, 0, 255, "m");
        new Json()
                .write(
                        job.job(),
                        JobFile.of("run-001", "", Instant.EPOCH, new Job.Evaluate("m", List.of(one, two), null, 255)));
    }

    private void compared(String name, int[] truth, int[] predicted) throws Exception {
        write(job.truth().resolve(name + ".png"), truth);
        write(job.predicted().resolve(name + ".png"), predicted);
    }

    private static void write(Path file, int[] labels) throws Exception {
        Files.createDirectories(file.getParent());
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        IndexMasks.write(file, LabelRaster.of(4, labels.length / 4, bytes));
    }

    @Test
    void aCellLeadsToTheImagesAndPlacesOfItsPixels() throws Exception {
        compared("one.png", new int[] {1, 1, 0, 1, 0, 1, 0, 255}, new int[] {0, 0, 0, 0, 0, 0, 0, 0});
        compared("two.png", new int[] {1, 0, 0, 0, 0, 0, 0, 0}, new int[] {0, 1, 0, 0, 0, 0, 0, 0});
        ErrorService errors = ErrorService.using(runs);

        List<ConfusedImage> missed = errors.behind(folder, "run-001", 1, 0);

        assertThat(missed).extracting(ConfusedImage::name).containsExactly("one.png", "two.png");
        assertThat(missed.getFirst().pixels()).isEqualTo(4);
        assertThat(missed.getFirst().places())
                .containsExactly(new Place(new Box(0, 0, 2, 2), 3), new Place(new Box(3, 0, 1, 1), 1));
        assertThat(errors.behind(folder, "run-001", 0, 1)).singleElement().satisfies(image -> {
            assertThat(image.name()).isEqualTo("two.png");
            assertThat(image.image()).isEqualTo(Path.of("/images/two.png"));
        });
        assertThat(errors.behind(folder, "run-001", 1, 1)).isEmpty();
    }

    @Test
    void anEvaluationWithoutItsMasksIsRefused() {
        assertThatThrownBy(() -> ErrorService.using(runs).behind(folder, "run-001", 1, 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no evaluation whose masks are there");
    }

    @Test
    void sizesOfObjectsAreCountedByOrdersOfMagnitude() throws Exception {
        Path table = folder.resolve("objects.csv");
        Files.writeString(
                table,
                "image,object,class_index,class,area_px2,share_of_image\r\n"
                        + "\"a,\"\"1\"\".png\",1,1,\"cell, round\",1,0.1\r\n"
                        + "a.png,2,1,\"cell, round\",10,0.1\r\n"
                        + "\"b\n.png\",3,1,\"cell, round\",99,0.1\r\n"
                        + "b.png,4,2,dot,5,0.1\r\n");

        ObjectSizes sizes = ObjectSizes.of(new Analysis("run-001", table, table, 4, 2, List.of()), 2);

        assertThat(sizes.edges()).hasSize(3);
        assertThat(sizes.edges().get(1)).isCloseTo(10, within(1e-9));
        assertThat(sizes.classes())
                .extracting(ClassSizes::name, ClassSizes::objects, ClassSizes::median, ClassSizes::counts)
                .containsExactly(
                        tuple("cell, round", 3L, 10.0, List.of(1L, 2L)), tuple("dot", 1L, 5.0, List.of(1L, 0L)));
    }
}
