// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;

class ImagesTest {

    @TempDir
    Path temp;

    private Project project;

    @BeforeEach
    void anEmptyProject() throws Exception {
        project = TestProjects.create(temp.resolve("p"));
    }

    @Test
    void anImageIsCopiedInAndKnown() throws Exception {
        Path source = TestProjects.image(temp.resolve("a.png"), 1);

        ProjectImage image = project.add(source, "cells/a.png");

        assertThat(image.path()).isEqualTo("cells/a.png");
        assertThat(image.hash()).isEqualTo(ContentHash.of(source));
        assertThat(image.layout().width()).isEqualTo(TestProjects.WIDTH);
        assertThat(image.range()).isEqualTo(DisplayRange.FULL_8);
        assertThat(project.file(image)).hasSameBinaryContentAs(source);
        assertThat(TestProjects.service().open(project.folder()).images()).containsExactly(image);
    }

    @Test
    void theSameContentIsNotCopiedTwiceAndTheSameNameIsMadeUnique() throws Exception {
        Path one = TestProjects.image(temp.resolve("1/a.png"), 1);
        Path other = TestProjects.image(temp.resolve("2/a.png"), 2);

        try (ImageIntake intake = project.intake()) {
            assertThat(intake.add(one, "a.png", 0).created()).isTrue();
            assertThat(intake.add(one, "again.png", 0)).satisfies(again -> {
                assertThat(again.created()).isFalse();
                assertThat(again.image().path()).isEqualTo("a.png");
            });
            assertThat(intake.add(other, "A.png", 0).image().path()).isEqualTo("A-2.png");
        }
        assertThat(project.images()).extracting(ProjectImage::path).containsExactly("A-2.png", "a.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.png", "/etc/a.png", "a/../../b.png", "a\u0000b.png", "x\ny.png", "C:\\a.png", "", "a//b"})
    void aTargetThatLeadsOutOrCannotBeNamedIsRefused(String target) throws Exception {
        Path source = TestProjects.image(temp.resolve("a.png"), 1);

        assertThatThrownBy(() -> project.add(source, target))
                .isInstanceOf(BadInputException.class)
                .message()
                .contains("cannot be used")
                .doesNotContain("\u0000", "\n");
        assertThat(project.images()).isEmpty();
        assertThat(temp.resolve("p/images")).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsALinkOutOfTheProjectIsNotWrittenThrough() throws Exception {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createSymbolicLink(project.folder().resolve("images/trap"), outside);
        Path source = TestProjects.image(temp.resolve("a.png"), 1);

        assertThatThrownBy(() -> project.add(source, "trap/a.png")).hasMessageContaining("leads out");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNoImageDoesNotGetIn() throws Exception {
        Path truncated = temp.resolve("cut.png");
        byte[] whole = Files.readAllBytes(TestProjects.image(temp.resolve("a.png"), 1));
        Files.write(truncated, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> project.add(truncated, "cut.png")).hasMessageContaining("cut.png");
        assertThatThrownBy(() -> project.add(Files.createFile(temp.resolve("empty.png")), "empty.png"))
                .hasMessageContaining("empty.png");
        assertThatThrownBy(() -> project.add(temp.resolve("none.png"), "none.png"))
                .hasMessageContaining("none.png");
        assertThat(temp.resolve("p/images")).isEmptyDirectory();
    }

    @Test
    void imagesPutInAndTakenAwayByHandAreFound() throws Exception {
        TestProjects.putByHand(project, "a.png", 1);
        TestProjects.putByHand(project, "day 2/b.png", 2);
        TestProjects.putByHand(project, ".cache/c.png", 3);
        assertThat(project.refresh(Progress.NONE).added()).containsExactly("a.png", "day 2/b.png");

        project.changeRange(project.image("a.png").orElseThrow(), new DisplayRange(10, 20));
        Files.delete(project.folder().resolve("images/day 2/b.png"));
        Files.setLastModifiedTime(project.folder().resolve("images/a.png"), FileTime.fromMillis(1_000));

        Refreshed second = project.refresh(Progress.NONE);
        assertThat(second.removed()).containsExactly("day 2/b.png");
        assertThat(second.changed()).isEmpty();
        assertThat(project.refresh(Progress.NONE).any()).isFalse();
        assertThat(project.images()).singleElement().satisfies(image -> {
            assertThat(image.path()).isEqualTo("a.png");
            assertThat(image.range()).as("what a user set stays").isEqualTo(new DisplayRange(10, 20));
        });
    }

    @Test
    void anImageRenamedByHandTakesItsAnnotationAndRangeAlong() throws Exception {
        ProjectImage image = TestProjects.addAnnotated(project, temp, "a.png", 1);
        project.changeRange(image, new DisplayRange(1, 2));
        Files.createDirectories(project.folder().resolve("images/sorted"));
        Files.move(project.file(image), project.folder().resolve("images/sorted/b.png"));

        project.refresh(Progress.NONE);

        ProjectImage moved = project.image("sorted/b.png").orElseThrow();
        assertThat(moved.range()).isEqualTo(new DisplayRange(1, 2));
        assertThat(project.annotation(moved)).map(AnnotationDocument::image).contains("sorted/b.png");
        assertThat(project.notices()).anyMatch(notice -> notice.contains("a.png is now sorted/b.png"));
    }

    @Test
    void whatWasDrawnButNotSavedGoesWithAnImageThatIsRenamed() throws Exception {
        TestProjects.putByHand(project, "a.png", 1);
        Path lines = journal("a.png");
        project.refresh(Progress.NONE);
        Files.move(project.folder().resolve("images/a.png"), project.folder().resolve("images/b.png"));

        project.refresh(Progress.NONE);

        assertThat(lines).doesNotExist();
        assertThat(project.folder().resolve("journal/b.png/steps.jsonl")).hasContent("a step");
        assertThat(project.notices()).anyMatch(notice -> notice.contains("a.png is now b.png"));
    }

    @Test
    void aJournalThatAnEditorHasOpenStaysWithTheEditor() throws Exception {
        TestProjects.putByHand(project, "a.png", 1);
        Path lines = journal("a.png");
        project.refresh(Progress.NONE);
        Files.move(project.folder().resolve("images/a.png"), project.folder().resolve("images/b.png"));
        try (FileChannel lock = FileChannel.open(lines.resolveSibling("lock"), StandardOpenOption.WRITE)) {
            lock.lock();
            project.refresh(Progress.NONE);
        }
        assertThat(lines).hasContent("a step");
    }

    private Path journal(String image) throws IOException {
        Path folder =
                Files.createDirectories(project.folder().resolve("journal").resolve(image));
        Files.createFile(folder.resolve("lock"));
        return Files.writeString(folder.resolve("steps.jsonl"), "a step");
    }

    @Test
    void anImageIsMovedWithItsAnnotationAndNeverOverAnother() throws Exception {
        ProjectImage a = TestProjects.addAnnotated(project, temp, "a.png", 1);
        TestProjects.addAnnotated(project, temp, "b.png", 2);

        ProjectImage moved = project.move(a, "x/c.png");
        assertThat(project.annotation(moved)).isPresent();
        assertThatThrownBy(() -> project.move(moved, "b.png")).hasMessageContaining("b.png is taken");
        assertThatThrownBy(() -> project.move(moved, "../b.png")).hasMessageContaining("../b.png");
        assertThat(project.images()).extracting(ProjectImage::path).containsExactly("b.png", "x/c.png");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndLeftAlone() throws Exception {
        TestProjects.putByHand(project, "a.png", 1);
        Files.writeString(project.folder().resolve("images/notes.txt"), "not an image");
        Files.createSymbolicLink(project.folder().resolve("images/link.png"), temp.resolve("elsewhere.png"));
        TestProjects.putByHand(project, "bell\u0007.png", 3);

        Refreshed found = project.refresh(Progress.NONE);

        assertThat(found.added()).containsExactly("a.png");
        assertThat(found.problems())
                .extracting(Problem::file)
                .containsExactlyInAnyOrder("notes.txt", "link.png", "bell\uFFFD.png");
        assertThat(project.notices()).anyMatch(notice -> notice.contains("notes.txt"));
        assertThat(project.folder().resolve("images/notes.txt")).hasContent("not an image");
        Files.delete(project.folder().resolve("images/notes.txt"));
        project.refresh(Progress.NONE);
        assertThat(project.notices()).noneMatch(notice -> notice.contains("notes.txt"));
    }

    @Test
    void anAnnotationOfAnotherSizeIsRefusedAndKept() throws Exception {
        ProjectImage image = TestProjects.addAnnotated(project, temp, "a.png", 1);
        byte[] document = Files.readAllBytes(project.annotationFile(image));
        TestProjects.image(project.file(image), 9, 20, 10);
        project.refresh(Progress.NONE);
        ProjectImage larger = project.image("a.png").orElseThrow();

        assertThatThrownBy(() -> project.annotation(larger))
                .hasMessageContaining("a.png")
                .hasMessageContaining("20x10")
                .hasMessageContaining("8x6");
        assertThatThrownBy(() -> project.saveAnnotation(larger, AnnotationDocument.empty("a.png", 8, 6)))
                .hasMessageContaining("20x10");
        assertThat(Files.readAllBytes(project.annotationFile(image))).isEqualTo(document);
    }

    @Test
    void anAnnotationThatCannotBeReadIsSetAsideAndTold() throws Exception {
        ProjectImage image = TestProjects.addAnnotated(project, temp, "a.png", 1);
        Files.writeString(project.annotationFile(image), "{\"formatVersion\":1,\"ima");

        assertThat(project.annotation(image)).isEmpty();

        assertThat(project.notices()).singleElement().asString().contains("a.png", "unreadable-1");
        Path kept = project.folder().resolve("annotations/a.png.json.unreadable-1");
        assertThat(kept).hasContent("{\"formatVersion\":1,\"ima");
        TestProjects.annotate(project, image, 0, new Box(0, 0, 1, 1));
        assertThat(kept).exists();
    }

    @Test
    void aRegionOfAClassThatNeverWasIsNotSavedAndOneOfADeletedClassIsNotGuessed() throws Exception {
        ProjectImage image = project.add(TestProjects.image(temp.resolve("a.png"), 1), "a.png");
        assertThatThrownBy(() -> TestProjects.annotate(project, image, 9, new Box(0, 0, 1, 1)))
                .hasMessageContaining("class 9");
        assertThat(project.annotationFile(image)).doesNotExist();

        TestProjects.annotate(project, image, 2, new Box(0, 0, 1, 1));
        String drawn = Files.readString(project.annotationFile(image));
        Files.delete(project.annotationFile(image));
        project.classEditor().delete(2);
        Files.writeString(project.annotationFile(image), drawn);
        assertThat(project.annotation(image)).isPresent();
        assertThatThrownBy(() -> project.labels(image))
                .hasMessageContaining("a.png")
                .hasMessageContaining("class 2");
    }
}
