// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.terrazzo.dataset.BackupReport;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.AtomicFile;
import org.terrazzo.storage.BadInputException;

/** Writes a project into a zip file. */
final class BackupWriter {

    private final ProjectPaths paths;
    private final Progress progress;
    private int files;
    private long bytes;

    BackupWriter(ProjectPaths paths, Progress progress) {
        this.paths = paths;
        this.progress = progress;
    }

    BackupReport write(Path zip) throws IOException, BadInputException {
        Path target = zip.toAbsolutePath().normalize();
        checkTarget(target);
        BackupContent content = BackupContent.of(paths);
        AtomicFile.write(target, out -> write(content, out));
        return new BackupReport(files, bytes, content.leftOut());
    }

    private void checkTarget(Path target) throws IOException, BadInputException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadInputException(target + " exists already; it was left as it is.", "Choose another name.");
        }
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new BadInputException(
                    "The folder " + parent + " for the backup does not exist.", "Make it, or choose another one.");
        }
        if (parent.toRealPath().startsWith(paths.folder().toRealPath())) {
            throw new BadInputException(
                    target + " lies inside the project.", "A backup belongs elsewhere, best on another disk.");
        }
    }

    private void write(BackupContent content, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED); // images and weights hardly shrink, and the rest is small
        for (String name : content.files()) {
            if (progress.cancelled()) {
                throw new CancellationException("The backup was cancelled");
            }
            progress.at(files, content.files().size(), name);
            write(name, zip);
        }
        zip.finish();
    }

    private void write(String name, ZipOutputStream zip) throws IOException {
        Path file = paths.folder().resolve(name);
        ZipEntry entry = new ZipEntry(name);
        try {
            entry.setLastModifiedTime(Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return; // a run that goes on meanwhile took it away
        }
        zip.putNextEntry(entry);
        bytes += Files.copy(file, zip);
        files++;
        zip.closeEntry();
    }
}
