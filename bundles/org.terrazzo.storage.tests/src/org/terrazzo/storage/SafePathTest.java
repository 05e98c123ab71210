// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"cell 1.png", ".hidden", "Zelle-ä.tif", "细胞.png", "..a", "a..b", "console", "com10", "nul-1"})
    void ordinaryNamesPass(String name) throws BadInputException {
        assertThat(SafePath.checkedName(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a/b",
                "a\\b",
                "C:",
                "C:x",
                "a\u0000b",
                "a\nb",
                "\u001b[31m",
                "a\u007f",
                "a\u2028b",
                "NUL",
                "nul.png",
                "Com1",
                "lpt9.tar.gz",
                "COM¹",
                "aux .txt",
                "CONIN$",
                "end.",
                "end ",
                "a:stream",
                "what?",
                "a*",
                "<a>",
                "\"a\"",
                "a|b",
                "\ud800"
            })
    void namesThatMeanSomethingElseSomewhereAreRefused(String name) {
        assertThatThrownBy(() -> SafePath.checkedName(name)).isInstanceOf(BadInputException.class);
    }

    @Test
    void namesTooLongForADiskAreRefused() throws BadInputException {
        assertThat(SafePath.checkedName("a".repeat(255))).hasSize(255);
        assertThatThrownBy(() -> SafePath.checkedName("a".repeat(256))).hasMessageContaining("longer than 255 bytes");
        assertThatThrownBy(() -> SafePath.checkedName("ä".repeat(128))).hasMessageContaining("longer than 255 bytes");
    }

    @Test
    void aMessageNeverRepeatsAControlCharacter() {
        assertThatThrownBy(() -> SafePath.checkedName("a\u001b[31m\n"))
                .satisfies(e -> assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../x",
                "a/../../x",
                "a/..",
                "a//b",
                "a/",
                "./a",
                "C:/x",
                "c:x",
                "\\\\server\\share",
                "a\\..\\..\\x",
                "//server/x"
            })
    void pathsThatCouldLeaveTheRootAreRefused(String path) {
        assertThatThrownBy(() -> SafePath.inside(folder, path))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void aPlainPathLeadsBelowTheRoot() throws BadInputException {
        assertThat(SafePath.inside(folder, "wells/a1/0.png")).isEqualTo(folder.resolve("wells/a1/0.png"));
    }

    @Test
    void aRootThatIsYetToBeMadeIsFine() throws BadInputException {
        Path root = folder.resolve("new");
        assertThat(SafePath.inside(root, "a.png")).isEqualTo(root.resolve("a.png"));
    }

    @Test
    void aLinkMayLeadElsewhereInsideButNotOut(@TempDir Path elsewhere) throws Exception {
        Files.createDirectory(folder.resolve("real"));
        link("inner", folder.resolve("real"));
        link("outer", elsewhere);
        link("nowhere", elsewhere.resolve("missing"));
        assertThat(SafePath.inside(folder, "inner/a.png")).isEqualTo(folder.resolve("inner/a.png"));
        for (String path : new String[] {"outer", "outer/a.png", "outer/new/a.png", "nowhere", "nowhere/a.png"}) {
            assertThatThrownBy(() -> SafePath.inside(folder, path)).hasMessageContaining("symbolic link");
        }
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), target);
    }
}
