// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.Box;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.ContentHash;

class FreezeTest {

    private static final int PIXELS = TestProjects.WIDTH * TestProjects.HEIGHT;

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void anEmptyProject() throws Exception {
        project = TestProjects.create(temp.resolve("p"));
    }

    @Test
    void annotatedImagesTakePartWithTheirMaskAndSplit() throws Exception {
        ProjectImage image = TestProjects.addAnnotated(project, temp, "a.png", 1);
        project.add(TestProjects.image(temp.resolve("b.png"), 2), "b.png");

        LabelledImage frozen = project.freeze().getFirst();

        assertThat(project.freeze()).containsExactly(frozen);
        assertThat(frozen.image()).isEqualTo(image);
        assertThat(frozen.file()).hasSameBinaryContentAs(temp.resolve("source-1.png"));
        assertThat(frozen.split()).isEqualTo(Split.TRAIN);
        assertThat(frozen.mask().getFileName()).hasToString(frozen.maskHash() + ".png");
        assertThat(ContentHash.of(frozen.mask())).isEqualTo(frozen.maskHash());
        assertThat(IndexMasks.read(frozen.mask())).isEqualTo(project.labels(image));
        assertThat(frozen.pixelsPerClass()).containsExactly(0L, PIXELS / 2L, 0L);
        assertThat(frozen.ignoredPixels()).isEqualTo(PIXELS / 2L);
    }

    @Test
    void aMaskIsStoredOncePerContentAndNeverChanged() throws Exception {
        TestProjects.addAnnotated(project, temp, "a.png", 1);
        ProjectImage b = TestProjects.addAnnotated(project, temp, "b.png", 2);
        List<LabelledImage> before = project.freeze();
        assertThat(masks()).hasSize(1);

        project.classEditor().recolour(1, new Rgb(9, 9, 9));
        TestProjects.annotate(project, b, 2, new Box(0, 0, 1, 1));
        List<LabelledImage> after = project.freeze();

        assertThat(after.get(0).maskHash()).isEqualTo(before.get(0).maskHash());
        assertThat(after.get(1).maskHash()).isNotEqualTo(before.get(1).maskHash());
        assertThat(masks()).hasSize(2);
    }

    @Test
    void aMaskThatWasCutOffIsWrittenAgain() throws Exception {
        TestProjects.addAnnotated(project, temp, "a.png", 1);
        LabelledImage frozen = project.freeze().getFirst();
        Files.writeString(frozen.mask(), "cut");

        assertThat(ContentHash.of(project.freeze().getFirst().mask())).isEqualTo(frozen.maskHash());
    }

    @Test
    void whatIsRememberedOfMasksIsNeverTrustedOverTheDocuments() throws Exception {
        ProjectImage image = TestProjects.addAnnotated(project, temp, "a.png", 1);
        LabelledImage before = project.freeze().getFirst();
        project.classEditor().merge(1, 0);
        assertThat(project.freeze().getFirst().pixelsPerClass()).containsExactly(PIXELS / 2L, 0L);
        Files.writeString(
                project.folder().resolve("frozen/index.json"), "{\"formatVersion\":1,\"images\":{\"a.png\":{");
        TestProjects.annotate(project, image, 2, new Box(0, 0, 1, 1));

        LabelledImage after = project.freeze().getFirst();

        assertThat(after.pixelsPerClass()).containsExactly(PIXELS / 2L - 1, 1L);
        assertThat(after.maskHash()).isNotEqualTo(before.maskHash());
    }

    @Test
    void unlabelledPixelsAreBackgroundWhereTheProjectSaysSo() throws Exception {
        Project background = TestProjects.create(temp.resolve("q"), Unlabelled.BACKGROUND, "cell");
        TestProjects.addAnnotated(background, temp, "a.png", 1);

        LabelledImage frozen = background.freeze().getFirst();

        assertThat(frozen.pixelsPerClass()).containsExactly(PIXELS / 2L, PIXELS / 2L);
        assertThat(frozen.ignoredPixels()).isZero();
    }

    @Test
    void imagesPutInByHandSinceAreSeenAndDeletedOnesAreNot() throws Exception {
        ProjectImage a = TestProjects.addAnnotated(project, temp, "a.png", 1);
        TestProjects.addAnnotated(project, temp, "b.png", 2);
        Files.delete(project.file(a));

        assertThat(project.freeze()).extracting(f -> f.image().path()).containsExactly("b.png");
    }

    @Test
    void aCancelledFreezeLeavesNothingBehind() throws Exception {
        TestProjects.addAnnotated(project, temp, "a.png", 1);

        assertThatThrownBy(() -> project.freeze(CANCELLED)).isInstanceOf(CancellationException.class);
        assertThat(project.splits().all()).isEmpty();
    }

    @Test
    void aProjectInNumbers() throws Exception {
        ProjectImage a = TestProjects.addAnnotated(project, temp, "a.png", 1);
        TestProjects.annotate(project, a, 2, new Box(0, 0, 2, 1));
        TestProjects.addAnnotated(project, temp, "b.png", 2);
        project.add(TestProjects.image(temp.resolve("c.png"), 3), "c.png");
        project.freeze();

        Statistics statistics = project.statistics();

        assertThat(statistics.images()).isEqualTo(3);
        assertThat(statistics.annotated()).isEqualTo(2);
        assertThat(statistics.unlabelledPixels()).isEqualTo(PIXELS);
        assertThat(statistics.unassigned()).isEqualTo(1);
        assertThat(statistics.classes())
                .extracting(c -> c.labelClass().name() + " " + c.pixels() + " " + c.regions() + " " + c.images())
                .containsExactly("membrane 0 0 0", "cell 46 2 2", "nucleus 2 1 1");
    }

    @Test
    void whereUnlabelledIsBackgroundItIsCountedAsBoth() throws Exception {
        Project background = TestProjects.create(temp.resolve("q"), Unlabelled.BACKGROUND, "cell");
        TestProjects.addAnnotated(background, temp, "a.png", 1);

        assertThat(background.statistics().unlabelledPixels()).isEqualTo(PIXELS / 2L);
        assertThat(background.statistics().classes().getFirst().pixels()).isEqualTo(PIXELS / 2L);
    }

    static final Progress CANCELLED = new Progress() {
        @Override
        public void at(long done, long total, String what) {
            // only the answer below matters
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    };

    private List<Path> masks() throws Exception {
        try (Stream<Path> files = Files.list(project.folder().resolve("frozen"))) {
            return files.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }
}
