// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** From the address of a bundle's manifest to the file or folder on disk that the bundle is. */
final class InstalledFile {

    private static final String INSIDE = "META-INF/MANIFEST.MF";

    private InstalledFile() {}

    /** @param manifest as {@code jar:file:/a/b.jar!/META-INF/MANIFEST.MF} or {@code file:/a/b/META-INF/MANIFEST.MF} */
    static Path holding(URL manifest) throws IOException {
        String address = manifest.toString();
        if (!address.endsWith(INSIDE)) {
            throw new IOException(address + " is no manifest");
        }
        String holder = address.substring(0, address.length() - INSIDE.length());
        Path file = path(holder.startsWith("jar:") ? holder.substring(4, holder.length() - 2) : holder);
        return unpacked(file);
    }

    /** These addresses are not encoded, so that a space in them is a space. */
    private static Path path(String address) throws IOException {
        if (!address.startsWith("file:")) {
            throw new IOException(address + " is no file");
        }
        String path = address.substring("file:".length());
        boolean windows = path.matches("/+[A-Za-z]:/.*");
        return Path.of(windows ? path.replaceFirst("/+", "") : path);
    }

    /** A bundle that is run from its sources has its classes beside the manifest's folder. */
    private static Path unpacked(Path file) {
        Path classes = file.resolve("target").resolve("classes");
        return Files.isDirectory(classes) ? classes : file;
    }
}
