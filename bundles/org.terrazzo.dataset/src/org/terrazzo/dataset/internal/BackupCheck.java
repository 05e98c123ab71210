// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;

/** Decides from an archive's directory whether it can be a backup. */
final class BackupCheck {

    static final int MAXIMUM_ENTRIES = 1_000_000;
    private static final long SMALL_BYTES = 1L << 30;
    private static final int MAXIMUM_RATIO = 200;

    private final Path file;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private long announced;

    BackupCheck(Path file, ZipFile zip, List<ZipArchiveEntry> entries) {
        this.file = file;
        this.zip = zip;
        this.entries = entries;
    }

    void check(long packedBytes, long freeBytes) throws BadInputException {
        if (entries.size() > MAXIMUM_ENTRIES) {
            throw refused("it has " + entries.size() + " entries, and at most " + MAXIMUM_ENTRIES + " are unpacked");
        }
        for (ZipArchiveEntry entry : entries) {
            checkEntry(entry);
        }
        for (String path : files) {
            if (folders.contains(path)) {
                throw refused("its entry '" + Shown.text(path) + "' is both a file and a folder");
            }
        }
        if (!files.contains(ProjectPaths.PROJECT_FILE)) {
            throw refused("it has no " + ProjectPaths.PROJECT_FILE + ", so it is no backup of a project");
        }
        checkSize(packedBytes, freeBytes);
    }

    private void checkEntry(ZipArchiveEntry entry) throws BadInputException {
        String name = checkedName(entry);
        String shown = "its entry '" + Shown.text(name) + "' ";
        if (entry.isUnixSymlink()) {
            throw refused(shown + "is a link");
        }
        if (!zip.canReadEntryData(entry)) {
            throw refused(shown + "is encrypted or packed in an unknown way");
        }
        if (!entry.isDirectory() && !files.add(name)) {
            throw refused(shown + "is there twice");
        }
        addFolders(entry.isDirectory() ? name + "/" : name);
        if (entry.getSize() < 0) {
            throw refused(shown + "does not say how large it is");
        }
        announced = announced + entry.getSize() < 0 ? Long.MAX_VALUE : announced + entry.getSize();
    }

    private String checkedName(ZipArchiveEntry entry) throws BadInputException {
        String name = entry.getRawName() == null ? entry.getName() : rawName(entry);
        String path = entry.isDirectory() && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        try {
            return SafePath.checkedRelative(path);
        } catch (BadInputException e) {
            throw new BadInputException(
                    file + " was not restored: " + e.problem(), "Take a backup that Terrazzo made.", e);
        }
    }

    /** The library turns backslashes into slashes where an archive says it comes from DOS. */
    private static String rawName(ZipArchiveEntry entry) {
        boolean hasBackslash = new String(entry.getRawName(), StandardCharsets.ISO_8859_1).contains("\\");
        return hasBackslash ? entry.getName().replace('/', '\\') : entry.getName();
    }

    private void addFolders(String name) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            folders.add(name.substring(0, slash));
        }
    }

    private void checkSize(long packedBytes, long freeBytes) throws BadInputException {
        if (announced > SMALL_BYTES && announced / MAXIMUM_RATIO > packedBytes) {
            throw refused(
                    "it would unpack from " + packedBytes + " to " + announced + " bytes, more than any backup does");
        }
        if (announced > freeBytes) {
            throw refused("it needs " + announced + " bytes, and " + freeBytes + " are free");
        }
    }

    private BadInputException refused(String reason) {
        return new BadInputException(file + " was not restored: " + reason + ".", "Take a backup that Terrazzo made.");
    }
}
