// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

    @Test
    void isSha256() {
        assertThat(ContentHash.of("abc".getBytes(StandardCharsets.UTF_8))) // the example of FIPS 180-2
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void doesNotDependOnWhereTheBytesAre(@TempDir Path folder) throws IOException {
        byte[] content = new byte[200_000];
        Path file = Files.write(folder.resolve("any.png"), content);
        assertThat(ContentHash.of(file)).isEqualTo(ContentHash.of(content));
    }
}
