// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    private static final class Mutable {
        int value = 1;
    }

    private final Json json = new Json();

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Path file = folder.resolve("sample.json");
        json.write(file, Sample.full());
        assertThat(json.read(file, Sample.class)).isEqualTo(Sample.full());
        assertThat(file).hasContent(json.text(Sample.full()));
        assertThat(json.parse(json.line(Sample.minimal()), Sample.class, "a line"))
                .isEqualTo(Sample.minimal());
    }

    @Test
    void aPersonCanReadIt() {
        assertThat(json.text(Sample.full())).isEqualTo("""
                {
                  "formatVersion": 2,
                  "name": "<ä>",
                  "created": "2026-01-31T12:00:00Z",
                  "level": "HIGH",
                  "score": null,
                  "losses": [0.5,0.25],
                  "thresholds": {
                    "3": 0.75
                  },
                  "shapes": [
                    {
                      "type": "disc",
                      "radius": 1.0
                    },
                    {
                      "type": "group",
                      "members": [
                        {
                          "type": "longBar",
                          "length": 4,
                          "upright": true
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void aMemberOfAFamilyCarriesItsTypeAlsoOnItsOwn() throws Exception {
        String line = json.line(new Sample.LongBar(2, false));
        assertThat(line).isEqualTo("{\"type\":\"longBar\",\"length\":2,\"upright\":false}");
        assertThat(json.parse(line, Sample.Shape.class, "a shape")).isEqualTo(new Sample.LongBar(2, false));
        assertThat(json.parse(line, Sample.LongBar.class, "a bar")).isEqualTo(new Sample.LongBar(2, false));
    }

    @Test
    void anotherProgramMaySortFieldsAndAddItsOwn() throws Exception {
        String sorted = "{\"length\":2,\"note\":{\"by\":[1,2]},\"type\":\"longBar\",\"upright\":true}";
        assertThat(json.parse(sorted, Sample.Shape.class, "a shape")).isEqualTo(new Sample.LongBar(2, true));
    }

    @Test
    void aFileThatCannotBeGotAtIsNotCalledDamaged() throws IOException {
        assertThatThrownBy(() -> json.read(folder.resolve("missing.json"), Sample.class))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("missing.json does not exist. Check the path.");
        assertThatThrownBy(() -> json.read(Files.createDirectory(folder.resolve("folder")), Sample.class))
                .isInstanceOf(FileAccessException.class);
    }

    @Test
    void aFileTooLargeIsLeftAlone() throws IOException {
        Path huge = folder.resolve("huge.json");
        try (var sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(Json.MAXIMUM_BYTES + 1);
        }
        assertThatThrownBy(() -> json.read(huge, Sample.class))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("larger than 256 MiB");
    }

    @Test
    void nothingIsWrittenThatCouldNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        List<String> tooMuch = Collections.nCopies(300, "x".repeat(1 << 20));
        assertThatThrownBy(() -> json.write(file, tooMuch)).hasMessageContaining("larger than 256 MiB");
        assertThat(file).hasContent("old");
    }

    @Test
    void classesThatAreNoPlainValuesAreAProgrammingError() {
        record WithPath(Path file) {}
        assertThatThrownBy(() -> json.text(new WithPath(folder))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> json.text(folder)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> json.text(new Mutable())).isInstanceOf(RuntimeException.class);
    }
}
