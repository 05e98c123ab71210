// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void anOldFile() throws IOException {
        target = folder.resolve("project.json");
        Files.writeString(target, "old");
    }

    @Test
    void replacesAFileAndLeavesNothingElseBehind() throws IOException {
        AtomicFile.write(target, "néw");
        assertThat(target).hasContent("néw");
        assertThat(names()).containsExactly("project.json");
    }

    @Test
    void makesAFileThatWasNotThere() throws IOException {
        AtomicFile.write(folder.resolve("fresh"), new byte[] {1, 2, 3});
        assertThat(folder.resolve("fresh")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void aFullDiskLeavesTheOldFileAsItIs() throws IOException {
        AtomicFile.Body fillsTheDisk = out -> {
            out.write(new byte[MEGABYTE]);
            throw new IOException("No space left on device");
        };
        assertThatThrownBy(() -> AtomicFile.write(target, fillsTheDisk))
                .isInstanceOf(IOException.class)
                .hasMessage(target + " could not be written: No space left on device."
                        + " What was there before is unchanged.");
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("project.json");
    }

    @Test
    void whatAKilledProgramLeftBehindIsKnownByItsName() throws IOException {
        AtomicFile.write(target, out -> {
            assertThat(names().filter(name -> AtomicFile.isTemporary(Path.of(name))))
                    .hasSize(1);
            out.write(1);
        });
        assertThat(AtomicFile.isTemporary(target)).isFalse();
    }

    @Test
    void aFailingProgramLeavesTheOldFileAsItIs() throws IOException {
        AtomicFile.Body fails = out -> {
            out.write(1);
            throw new IllegalStateException("a bug");
        };
        assertThatThrownBy(() -> AtomicFile.write(target, fails)).hasMessage("a bug");
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("project.json");
    }

    @Test
    void aFolderInThePlaceOfTheTargetIsKept() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("way/inside")).getParent();
        assertThatThrownBy(() -> AtomicFile.write(inTheWay, "x")).hasMessageContaining("could not be written");
        assertThat(inTheWay.resolve("inside")).isDirectory();
        assertThat(names()).containsExactly("project.json", "way");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("missing/file"), "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("could not be written: it does not exist.");
    }

    @Test
    void aReaderMeetsOneWholeVersionOrAnother() throws IOException {
        String one = "1".repeat(MEGABYTE);
        String two = "2".repeat(MEGABYTE);
        AtomicFile.write(target, one);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writeInTurns(one, two));
        while (!writer.isDone()) {
            assertThat(Files.readString(target)).matches(text -> text.equals(one) || text.equals(two), "whole");
        }
        writer.join();
    }

    private void writeInTurns(String one, String two) {
        try {
            for (int i = 0; i < 10; i++) {
                AtomicFile.write(target, i % 2 == 0 ? two : one);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Stream<String> names() throws IOException {
        return Files.list(folder).map(file -> file.getFileName().toString()).sorted();
    }
}
