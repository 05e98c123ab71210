// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;

class SplitsTest {

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void anEmptyProject() throws Exception {
        project = TestProjects.create(temp.resolve("p"));
    }

    @Test
    void fromThreeImagesOnEachSplitHasOne() throws Exception {
        List<String> hashes = hashes(3);

        project.splits().assign(hashes.subList(0, 1));
        assertThat(counts(hashes)).containsOnly(Map.entry(Split.TRAIN, 1));
        project.splits().assign(hashes.subList(0, 2));
        assertThat(counts(hashes)).containsOnly(Map.entry(Split.TRAIN, 1), Map.entry(Split.VALIDATION, 1));
        project.splits().assign(hashes);
        assertThat(counts(hashes)).hasSize(3);
    }

    @Test
    void manyImagesComeToTheRatio() throws Exception {
        List<String> hashes = hashes(200);

        project.splits().assign(hashes);

        assertThat(counts(hashes))
                .containsOnly(Map.entry(Split.TRAIN, 140), Map.entry(Split.VALIDATION, 40), Map.entry(Split.TEST, 20));
    }

    @Test
    void anotherRatioIsKeptAndMayLeaveASplitEmpty() throws Exception {
        project.splits().changeRatio(new SplitRatio(3, 1, 0));
        List<String> hashes = hashes(8);

        project.splits().assign(hashes);

        assertThat(counts(hashes)).containsOnly(Map.entry(Split.TRAIN, 6), Map.entry(Split.VALIDATION, 2));
        assertThat(reopened().ratio()).isEqualTo(new SplitRatio(3, 1, 0));
        assertThatThrownBy(() -> new SplitRatio(0, 1, 1)).hasMessageContaining("0/1/1");
    }

    @Test
    void theOrderInWhichImagesComeDoesNotMatter() throws Exception {
        List<String> hashes = hashes(20);
        project.splits().assign(hashes);
        List<String> shuffled = new ArrayList<>(hashes);
        Collections.shuffle(shuffled, new Random(1));
        Project other = TestProjects.create(temp.resolve("q"));

        other.splits().assign(shuffled);

        assertThat(other.splits().all()).isEqualTo(project.splits().all());
    }

    @Test
    void splitsStayWhenImagesAreAddedRenamedMovedAndRemoved() throws Exception {
        for (int i = 0; i < 5; i++) {
            TestProjects.addAnnotated(project, temp, "a" + i + ".png", i);
        }
        project.freeze();
        Map<String, Split> before = project.splits().all();
        assertThat(before).hasSize(5);

        project.move(project.image("a0.png").orElseThrow(), "moved/z.png");
        Files.delete(project.folder().resolve("images/a1.png"));
        TestProjects.addAnnotated(project, temp, "new.png", 99);
        project.freeze();

        assertThat(project.splits().all()).containsAllEntriesOf(before).hasSize(6);
        assertThat(reopened().all()).isEqualTo(project.splits().all());
    }

    @Test
    void aPinnedImageStaysWhereTheUserWantsIt() throws Exception {
        List<String> hashes = hashes(6);
        project.splits().pin(hashes.get(3), Split.TEST);

        project.splits().assign(hashes);

        assertThat(reopened().of(hashes.get(3))).contains(Split.TEST);
        assertThat(reopened().isPinned(hashes.get(3))).isTrue();
        assertThat(reopened().isPinned(hashes.get(2))).isFalse();
        assertThat(counts(hashes)).containsEntry(Split.TEST, 1);
    }

    @Test
    void whatWasTestInARunNeverEntersTraining() throws Exception {
        String test = runWithThreeImages();

        assertThatThrownBy(() -> project.splits().pin(test, Split.TRAIN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(test)
                .hasMessageContaining("run-001");
        assertThatThrownBy(() -> project.splits().pin(test, Split.VALIDATION)).hasMessageContaining("run-001");
        project.splits().pin(test, Split.TEST);
        assertThat(reopened().of(test)).contains(Split.TEST);
    }

    @Test
    void notEvenWhenSplitsAreEditedOrLost() throws Exception {
        String test = runWithThreeImages();
        Path file = project.folder().resolve("splits.json");
        Files.writeString(file, "{\"formatVersion\":1,\"images\":{\"" + test + "\":\"train\"}}");

        project.freeze();

        assertThat(project.splits().of(test)).contains(Split.TEST);
        assertThat(project.notices()).anyMatch(notice -> notice.contains(test) && notice.contains("test again"));
        Files.delete(file);
        project.freeze();
        assertThat(project.splits().of(test)).contains(Split.TEST);
    }

    @Test
    void notEvenWhenTheRunsAreCleared() throws Exception {
        String test = runWithThreeImages();

        ClearReport cleared = Backups.using(TestProjects.service()).clear(project, true, false);

        assertThat(cleared.runs()).isEqualTo(1);
        assertThatThrownBy(() -> project.splits().pin(test, Split.TRAIN)).hasMessageContaining("cleared");
    }

    @Test
    void aRunWhoseDataCannotBeReadIsTold() throws Exception {
        runWithThreeImages();
        Files.writeString(project.folder().resolve("runs/run-001/dataset.json"), "{");

        project.freeze();

        assertThat(project.notices()).anyMatch(notice -> notice.contains("run-001") && notice.contains("dataset.json"));
    }

    private String runWithThreeImages() throws Exception {
        for (int i = 0; i < 3; i++) {
            TestProjects.addAnnotated(project, temp, "a" + i + ".png", i);
        }
        List<LabelledImage> frozen = project.freeze(Progress.NONE);
        TestProjects.run(project, "run-001", frozen, true);
        return frozen.stream()
                .filter(f -> f.split() == Split.TEST)
                .findFirst()
                .orElseThrow()
                .image()
                .hash();
    }

    private Splits reopened() throws Exception {
        return TestProjects.service().open(project.folder()).splits();
    }

    private Map<Split, Integer> counts(Collection<String> hashes) {
        Map<Split, Integer> counts = new EnumMap<>(Split.class);
        hashes.forEach(hash -> project.splits().of(hash).ifPresent(split -> counts.merge(split, 1, Integer::sum)));
        return counts;
    }

    private static List<String> hashes(int count) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hashes.add(ContentHash.of(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return hashes;
    }
}
