// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Region;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.Json;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.protocol.RunEvent;

/** Previews by a real child process. */
class PixelPreviewTest {

    private static final Box WHOLE = new Box(0, 0, DrawnImage.SIDE, DrawnImage.SIDE);

    @TempDir
    private Path folder;

    private final Ears ears = new Ears();
    private PreviewStage stage;
    private Project project;
    private PixelPreview preview;

    @BeforeEach
    void makeProject() throws Exception {
        stage = PreviewStage.here();
        LabelClasses classes = LabelClasses.of(List.of(
                new LabelClass(DrawnImage.GROUND, "ground", LabelClasses.paletteColour(0)),
                new LabelClass(DrawnImage.STRIPES, "stripes", LabelClasses.paletteColour(1))));
        project = Projects.using(new ImageIoOpener(), new JsonAnnotationStore())
                .create(folder.resolve("project"), classes, Unlabelled.IGNORE);
    }

    @AfterEach
    void closePreview() throws Exception {
        if (preview != null) {
            preview.close();
            stage.awaitNoJobs(project);
        }
    }

    private void open(int type) throws Exception {
        Path file = DrawnImage.write(folder.resolve("drawn.png"), type);
        ProjectImage image = project.add(file, "drawn.png");
        preview = stage.previews().open(project, image, ears);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_3BYTE_BGR})
    void strokesBecomeLabelsOfTheWholeImage(int type) throws Exception {
        open(type);
        preview.update(DrawnImage.strokes(), WHOLE);
        PreviewResult result = ears.result();
        assertThat(result.area()).isEqualTo(WHOLE);
        assertThat(result.classes()).containsExactly(DrawnImage.GROUND, DrawnImage.STRIPES);
        assertThat(DrawnImage.accuracy(result)).isGreaterThan(0.95);
        assertThat(result.probability(DrawnImage.STRIPES, 150, 200)).isGreaterThan(0.8);
        assertThat(result.probability(DrawnImage.STRIPES, 300, 20) + result.probability(DrawnImage.GROUND, 300, 20))
                .isCloseTo(1, within(0.01));
        assertThat(result.probability(200, 300, 20)).isZero();
    }

    @Test
    void theSameStrokesGiveTheSameResult() throws Exception {
        open(BufferedImage.TYPE_BYTE_GRAY);
        Box part = new Box(50, 60, 200, 90);
        preview.update(DrawnImage.strokes(), WHOLE);
        PreviewResult whole = ears.result();
        preview.update(DrawnImage.strokes(), part);
        PreviewResult again = ears.result();
        assertThat(again.area()).isEqualTo(part);
        for (int y = part.y(); y < part.bottom(); y++) {
            for (int x = part.x(); x < part.right(); x++) {
                assertThat(again.probability(DrawnImage.STRIPES, x, y))
                        .isEqualTo(whole.probability(DrawnImage.STRIPES, x, y));
            }
        }
    }

    @Test
    void ofQuickUpdatesTheLastOneCounts() throws Exception {
        open(BufferedImage.TYPE_BYTE_GRAY);
        for (int width = 1; width <= 40; width++) {
            preview.update(DrawnImage.strokes(), new Box(0, 0, width, 10));
        }
        int results = 1;
        while (ears.result().area().width() < 40) {
            results++;
        }
        assertThat(results).isLessThan(10);
    }

    @Test
    void saysWhatIsMissingWithoutAProcess() throws Exception {
        open(BufferedImage.TYPE_BYTE_GRAY);
        preview.update(List.of(), WHOLE);
        assertThat(ears.reason()).contains("at least two classes");
        preview.update(DrawnImage.strokes().subList(0, 1), WHOLE);
        assertThat(ears.reason()).contains("Only one class");
        Region hidden = DrawnImage.stroke("r3", DrawnImage.GROUND, 0, 0, 320, 320);
        preview.update(List.of(DrawnImage.strokes().get(1), hidden), WHOLE);
        assertThat(ears.reason()).as("what is covered is not learned from").contains("Only one class");
        assertThat(stage.runs().jobs(project.folder())).isEmpty();
    }

    @Test
    void aKilledChildIsReportedAndStartedAgain() throws Exception {
        open(BufferedImage.TYPE_BYTE_GRAY);
        preview.update(DrawnImage.strokes(), WHOLE);
        ears.result();
        ProcessHandle.of(child()).orElseThrow().destroyForcibly();
        PreviewFailure failure = ears.failure();
        assertThat(failure.cause()).isEqualTo("KILLED(SIGKILL)");
        assertThat(failure.message()).isNotBlank();
        assertThat(failure.advice()).isNotBlank();
        preview.update(DrawnImage.strokes(), WHOLE);
        assertThat(DrawnImage.accuracy(ears.result())).isGreaterThan(0.95);
        forgetFailed();
    }

    @Test
    void anImageThatIsGoneIsReported() throws Exception {
        open(BufferedImage.TYPE_BYTE_GRAY);
        Files.delete(project.folder().resolve("images/drawn.png"));
        preview.update(DrawnImage.strokes(), WHOLE);
        PreviewFailure failure = ears.failure();
        assertThat(failure.cause()).isEqualTo("BAD_INPUT");
        assertThat(failure.message()).contains("drawn.png");
        forgetFailed();
    }

    @Test
    void afterClosingNeitherProcessNorFilesAreLeft() throws Exception {
        open(BufferedImage.TYPE_BYTE_GRAY);
        preview.update(DrawnImage.strokes(), WHOLE);
        ears.result();
        ProcessHandle child = ProcessHandle.of(child()).orElseThrow();
        preview.close();
        child.onExit().get(20, TimeUnit.SECONDS);
        stage.awaitNoJobs(project);
        preview.update(DrawnImage.strokes(), WHOLE);
        assertThat(ears.waiting()).isZero();
    }

    private RunRecord job() throws Exception {
        return stage.runs().jobs(project.folder()).getLast();
    }

    private long child() throws Exception {
        String first = Files.readAllLines(job().files().events()).getFirst();
        return ((RunEvent.Started) new Json().parse(first, RunEvent.class, "an event")).pid();
    }

    /** A failed job stays for whoever wants to know more; this test knows enough. */
    private void forgetFailed() throws Exception {
        RunRecord failed = stage.runs().jobs(project.folder()).getFirst();
        Files.delete(failed.files().job());
    }
}
