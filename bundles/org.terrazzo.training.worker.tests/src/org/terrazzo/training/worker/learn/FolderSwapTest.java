// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSwapTest {

    @TempDir
    private Path folder;

    @Test
    void replacesTheWholeFolder() throws IOException {
        Path target = folder.resolve("checkpoints/last");
        FolderSwap.replace(target, f -> Files.writeString(f.resolve("a"), "1"));
        FolderSwap.replace(target, f -> Files.writeString(f.resolve("b"), "2"));
        assertThat(target.resolve("a")).doesNotExist();
        assertThat(target.resolve("b")).hasContent("2");
        assertThat(names(target.getParent())).containsExactly("last");
    }

    @Test
    void leavesTheOldFolderIfTheNewOneCannotBeWritten() throws IOException {
        Path target = folder.resolve("last");
        FolderSwap.replace(target, f -> Files.writeString(f.resolve("a"), "1"));
        assertThatThrownBy(() -> FolderSwap.replace(target, f -> {
                    Files.writeString(f.resolve("b"), "2");
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left");
        assertThat(target.resolve("a")).hasContent("1");
        assertThat(names(folder)).containsExactly("last");
    }

    @Test
    void clearsAwayWhatAKilledProcessLeft() throws IOException {
        Path target = folder.resolve("last");
        Files.createDirectories(folder.resolve("last.new"));
        Files.writeString(folder.resolve("last.new/half"), "x");
        Files.createDirectories(folder.resolve("last.old"));
        FolderSwap.replace(target, f -> Files.writeString(f.resolve("a"), "1"));
        assertThat(names(folder)).containsExactly("last");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
