// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that is being built: its bundles and its text. */
final class Checkout {

    private static final Path ROOT = Path.of(System.getProperty("terrazzo.checkout"));

    private Checkout() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** The bundles of the product, without tests and without the fragments that hold nothing but native libraries. */
    static List<SourceBundle> bundles() {
        try (Stream<Path> folders = Files.list(file("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .filter(folder -> !folder.toString().endsWith(".tests"))
                    .filter(folder -> !folder.getFileName().toString().startsWith("org.terrazzo.pytorch."))
                    .sorted()
                    .map(SourceBundle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files that a person wrote: nothing that the build or the version control put there. */
    static Stream<Path> sources() throws IOException {
        return Files.walk(ROOT).filter(Files::isRegularFile).filter(Checkout::isSource);
    }

    private static boolean isSource(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (List.of(".git", "target", "native").contains(part.toString())
                    || part.toString().startsWith(".polyglot")) {
                return false;
            }
        }
        return true;
    }
}
