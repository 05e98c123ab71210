// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FileAccessException;
import org.terrazzo.storage.SafePath;

/** Unpacks a zip file that nobody vouches for: all of it is looked at before anything is written. */
final class BackupReader implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    BackupReader(Path file) throws BadInputException {
        this.file = file;
        this.zip = open(file);
        this.entries = Collections.list(zip.getEntries());
    }

    private static ZipFile open(Path file) throws BadInputException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new FileAccessException(file, new NoSuchFileException(file.toString()));
        }
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(
                    file + " is no zip file that can be read: " + Shown.text(String.valueOf(e.getMessage())) + ".",
                    "Take another backup.",
                    e);
        }
    }

    /** @param freeBytes of the disk that is to hold the project */
    void check(long freeBytes) throws IOException, BadInputException {
        new BackupCheck(file, zip, entries).check(Files.size(file), freeBytes);
    }

    void unpackInto(Path folder, Progress progress) throws IOException, BadInputException {
        int done = 0;
        for (ZipArchiveEntry entry : entries) {
            if (progress.cancelled()) {
                throw new CancellationException("The restore was cancelled");
            }
            progress.at(done++, entries.size(), entry.getName());
            if (!entry.isDirectory()) {
                unpack(entry, SafePath.inside(folder, entry.getName()));
            }
        }
    }

    private void unpack(ZipArchiveEntry entry, Path target) throws IOException, BadInputException {
        Files.createDirectories(target.getParent());
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            copy(in, out, entry);
        }
        if (crc.getValue() != entry.getCrc()) {
            throw damaged(entry, "its checksum is wrong", null);
        }
        Files.setLastModifiedTime(target, entry.getLastModifiedTime());
    }

    /** Neither more nor less than announced: a header that lies about the size is how bombs get past a check. */
    private void copy(InputStream in, OutputStream out, ZipArchiveEntry entry) throws IOException, BadInputException {
        byte[] buffer = new byte[1 << 16];
        long left = entry.getSize();
        for (int read = read(in, buffer, entry); read >= 0; read = read(in, buffer, entry)) {
            left -= read;
            if (left < 0) {
                break;
            }
            out.write(buffer, 0, read);
        }
        if (left != 0) {
            throw damaged(
                    entry,
                    "it holds " + (left < 0 ? "more" : "less") + " than the " + entry.getSize() + " bytes announced",
                    null);
        }
    }

    /** Tells a damaged archive from a full disk. */
    private int read(InputStream in, byte[] buffer, ZipArchiveEntry entry) throws BadInputException {
        try {
            return in.read(buffer);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(entry, "it cannot be unpacked", e);
        }
    }

    private BadInputException damaged(ZipArchiveEntry entry, String reason, Exception cause) {
        return new BadInputException(
                "The entry '" + Shown.text(entry.getName()) + "' of " + file + " is damaged: " + reason + ".",
                "Take another backup; nothing was restored.",
                cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
