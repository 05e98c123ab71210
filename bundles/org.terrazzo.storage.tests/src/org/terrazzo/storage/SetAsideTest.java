// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetAsideTest {

    @TempDir
    Path folder;

    @Test
    void everyUnreadableFileIsKeptUnderANameOfItsOwn() throws IOException {
        assertThat(setAside("first")).hasFileName("a.json.unreadable-1").hasContent("first");
        assertThat(setAside("second")).hasFileName("a.json.unreadable-2").hasContent("second");
        assertThat(folder.resolve("a.json.unreadable-1")).hasContent("first");
        assertThat(folder.resolve("a.json")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereLeavesNoTrace() {
        assertThatThrownBy(() -> SetAside.move(folder.resolve("a.json"))).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private Path setAside(String content) throws IOException {
        return SetAside.move(Files.writeString(folder.resolve("a.json"), content));
    }
}
