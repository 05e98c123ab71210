// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** A bundle as its source folder has it: the manifest, and the classes that were compiled. */
record SourceBundle(Path folder, Manifest manifest) {

    static SourceBundle read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new SourceBundle(folder, new Manifest(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return header(Constants.BUNDLE_SYMBOLICNAME).getFirst().getValue();
    }

    List<ManifestElement> exports() {
        return header(Constants.EXPORT_PACKAGE);
    }

    List<String> exportedPackages() {
        return values(Constants.EXPORT_PACKAGE);
    }

    List<String> importedPackages() {
        return values(Constants.IMPORT_PACKAGE);
    }

    List<String> requiredBundles() {
        return values(Constants.REQUIRE_BUNDLE);
    }

    /** Headless means that no window may ever be needed: everything but the workbench and what ends in {@code .ui}. */
    boolean isHeadless() {
        return !name().equals("org.terrazzo.workbench") && !name().endsWith(".ui");
    }

    List<CompiledClass> classes() {
        try (Stream<Path> files = Files.walk(folder.resolve("target/classes"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(CompiledClass::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> values(String header) {
        return header(header).stream()
                .map(ManifestElement::getValueComponents)
                .flatMap(Arrays::stream)
                .toList();
    }

    private List<ManifestElement> header(String header) {
        String value = Objects.requireNonNullElse(manifest.getMainAttributes().getValue(header), "");
        try {
            return value.isBlank() ? List.of() : List.of(ManifestElement.parseHeader(header, value));
        } catch (BundleException e) {
            throw new IllegalStateException(folder + ": " + header, e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
