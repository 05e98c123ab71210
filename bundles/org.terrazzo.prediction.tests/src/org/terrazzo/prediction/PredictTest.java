// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.prediction.Prediction.PredictedImage;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.Job;

/** What is asked for becomes a job, and what the child reports becomes the result. */
class PredictTest {

    @TempDir
    private Path folder;

    private Project project;
    private StagedRuns runs;
    private PredictionService service;
    private Path output;

    @BeforeEach
    void train() throws Exception {
        project = SmallProject.in(folder.resolve("project"));
        runs = new StagedRuns(project);
        runs.trained("run-001", null, Map.of());
        service = PredictionService.using(runs, new ImageIoOpener());
        output = folder.resolve("out");
    }

    private Job.Predict jobFor(Path... inputs) throws Exception {
        service.predict(project, PredictionRequest.masks("run-001", Arrays.asList(inputs), output));
        return (Job.Predict) runs.launched.job;
    }

    private List<String> namesOf(Path... inputs) throws Exception {
        return jobFor(inputs).images().stream().map(Job.Input::name).toList();
    }

    @Test
    void foldersAreSearchedThroughAndResultsKeepTheirPlaces() throws Exception {
        SmallProject.image(folder.resolve("in/a.png"), 1);
        SmallProject.image(folder.resolve("in/deep/er/b.PNG"), 1);
        SmallProject.image(folder.resolve("in/.hidden/c.png"), 1);
        Files.writeString(folder.resolve("in/readme.txt"), "no image");
        assertThat(namesOf(folder.resolve("in"))).containsExactly("a", "deep/er/b");
    }

    @Test
    void imagesOfOneStemAreToldApartByTheirExtensions() throws Exception {
        SmallProject.image(folder.resolve("in/a.png"), 1);
        SmallProject.image(folder.resolve("in/a.tif"), 1);
        SmallProject.image(folder.resolve("in/b.png"), 1);
        assertThat(namesOf(folder.resolve("in"))).containsExactly("a_png", "a_tif", "b");
    }

    @Test
    void imagesOfOneNameInTwoFoldersAreToldApartByNumber() throws Exception {
        Path one = SmallProject.image(folder.resolve("one/a.png"), 1);
        Path two = SmallProject.image(folder.resolve("two/a.png"), 1);
        assertThat(namesOf(one, two, one)).containsExactly("a_png", "a_png-2");
    }

    @Test
    void anImageNamedByItselfIsTakenWhateverItsExtension() throws Exception {
        Path odd = SmallProject.image(folder.resolve("in/scan.0001"), 1);
        assertThat(namesOf(odd)).containsExactly("scan");
    }

    @Test
    void thresholdsAreGivenByTheNamesOfTheModelsClasses() throws Exception {
        Path image = SmallProject.image(folder.resolve("a.png"), 1);
        service.predict(
                project, new PredictionRequest("run-001", List.of(image), output, true, true, Map.of("Cell", 0.7)));
        Job.Predict job = (Job.Predict) runs.launched.job;
        assertThat(job.thresholds()).isEqualTo(Map.of(1, 0.7));
        assertThat(job.probabilities() && job.uncertainty()).isTrue();
        assertThat(job.model()).isEqualTo("runs/run-001/checkpoints/best");
    }

    @Test
    void wrongWishesAreRefusedBeforeAnythingIsStarted() throws Exception {
        Path image = SmallProject.image(folder.resolve("a.png"), 1);
        Files.createDirectories(folder.resolve("empty"));
        refuses(new PredictionRequest("run-001", List.of(image), output, false, false, Map.of("tree", 0.5)), "tree");
        refuses(new PredictionRequest("run-001", List.of(image), output, false, false, Map.of("cell", 1.5)), "1.5");
        refuses(PredictionRequest.masks("run-001", List.of(folder.resolve("gone.png")), output), "gone.png");
        refuses(PredictionRequest.masks("run-001", List.of(folder.resolve("empty")), output), "no images");
        refuses(PredictionRequest.masks("run-001", List.of(image), image), "is a file");
        assertThat(runs.launched).isNull();
    }

    @Test
    void noImageIsReplacedByItsMask() throws Exception {
        Path image = SmallProject.image(folder.resolve("in/a.png"), 1);
        SmallProject.image(folder.resolve("in/b.tif"), 1);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        byte[] before = Files.readAllBytes(image);

        refuses(PredictionRequest.masks("run-001", List.of(folder.resolve("in")), folder.resolve("in")), "a.png");
        refuses(PredictionRequest.masks("run-001", List.of(image), link), "would replace an image");
        assertThatThrownBy(() -> service.analyse(
                        project, new AnalysisRequest("run-001", List.of(image), folder.resolve("in"), 0)))
                .isInstanceOf(BadInputException.class);
        assertThat(jobFor(folder.resolve("in/b.tif")).images()).hasSize(1);
        assertThat(Files.readAllBytes(image)).isEqualTo(before);
    }

    @Test
    void theProjectsOwnFoldersTakeNoResults() throws Exception {
        Path image = SmallProject.image(folder.resolve("a.png"), 1);
        Path own = project.folder().resolve("images/new");

        refuses(PredictionRequest.masks("run-001", List.of(image), own), "the project's own images");
        assertThat(own).doesNotExist();
        output = project.folder().resolve("predictions/run-001");
        assertThat(jobFor(image).output()).isEqualTo(output.toString());
    }

    private void refuses(PredictionRequest request, String because) {
        assertThatThrownBy(() -> service.predict(project, request))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(because);
    }

    @Test
    void theResultNamesWhatWasWrittenAndWhatWasLeftOut() throws Exception {
        Path a = SmallProject.image(folder.resolve("in/a.png"), 1);
        SmallProject.image(folder.resolve("in/b.png"), 1);
        ModelJob<Prediction> job =
                service.predict(project, PredictionRequest.masks("run-001", List.of(folder.resolve("in")), output));
        assertThatThrownBy(job::result).isInstanceOf(IllegalStateException.class);
        Path mask = SmallProject.mask(output.resolve("a.png"), SmallProject.SIDE, 1);
        runs.launched.imageDone("a");
        runs.launched.problem("b", "It ends too early.");
        runs.launched.complete();
        assertThat(job.result().images()).containsExactly(new PredictedImage("a", a, mask));
        assertThat(job.result().problems()).containsExactly(new Problem("b", "It ends too early."));
    }

    @Test
    void analysisLeavesOutTheBackgroundAndCountsObjects() throws Exception {
        Path image = SmallProject.image(folder.resolve("a.png"), 1);
        ModelJob<Analysis> job = service.analyse(project, new AnalysisRequest("run-001", List.of(image), output, 30));
        Job.Analyse asked = (Job.Analyse) runs.launched.job;
        assertThat(asked.background()).isZero();
        assertThat(asked.minimumArea()).isEqualTo(30);
        Files.writeString(output.resolve("objects.csv"), "image,id\na,1\na,2\n");
        Files.writeString(output.resolve("images.csv"), "image,objects\na,2\n");
        runs.launched.imageDone("a");
        runs.launched.complete();
        assertThat(job.result().objects()).isEqualTo(2);
    }

    @Test
    void aStoppedAnalysisSaysSo() throws Exception {
        Path image = SmallProject.image(folder.resolve("a.png"), 1);
        ModelJob<Analysis> job = service.analyse(project, new AnalysisRequest("run-001", List.of(image), output, 0));
        job.run().stop("somebody");
        assertThatThrownBy(job::result).isInstanceOf(TerrazzoException.class).hasMessageContaining("somebody");
    }
}
