// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in any file of the source tree. */
class CheckoutTest {

    /** In pieces, so that they do not stand here either. */
    private static final List<String> REGISTRIES = List.of(
            String.join(".", "repo", "maven", "apache", "org"),
            String.join(".", "repo1", "maven", "org"),
            String.join(".", "central", "sonatype", "com"),
            String.join(".", "oss", "sonatype", "org"),
            String.join(".", "download", "eclipse", "org"),
            String.join(".", "registry", "npmjs", "org"),
            String.join(".", "files", "pythonhosted", "org"),
            String.join(".", "publish", "djl", "ai"));

    /** Where artifacts come from is for the machine that builds to say: its settings, its mirrors. */
    @Test
    void noFileNamesTheHostOfARegistry() throws IOException {
        try (Stream<Path> files = Checkout.sources()) {
            assertThat(files.filter(CheckoutTest::namesARegistry)).isEmpty();
        }
    }

    private static boolean namesARegistry(Path file) {
        String text = text(file);
        return REGISTRIES.stream().anyMatch(text::contains);
    }

    /** Latin 1 reads every file, also an image, without losing the host's ASCII characters. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
