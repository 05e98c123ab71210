// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrazzo.dataset.ImageIntake;
import org.terrazzo.storage.AtomicFile;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.storage.FileAccessException;

/** Copies images into a project's folder. */
final class FileIntake implements ImageIntake {

    /** Often enough to lose little, seldom enough that writing the index does not become the work. */
    private static final int WRITTEN_EVERY = 500;

    /** One image of the project: the same file may be there twice with different pages. */
    private record Content(String hash, int page) {}

    private final ProjectPaths paths;
    private final ImageIndex index;
    private final ImageProbe probe;
    private final Map<Content, String> byContent = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<ImagesFile.Entry> unwritten = new ArrayList<>();

    FileIntake(ProjectPaths paths, ImageIndex index, ImageProbe probe) {
        this.paths = paths;
        this.index = index;
        this.probe = probe;
        index.entries().values().forEach(this::know);
    }

    private void know(ImagesFile.Entry entry) {
        byContent.putIfAbsent(new Content(entry.hash(), entry.page()), entry.path());
        taken.add(ClassNames.folded(entry.path()));
    }

    @Override
    public Added add(Path source, String targetPath, int page) throws IOException, BadInputException {
        ProjectPaths.checkedImage(targetPath);
        String hash = hash(source);
        String there = byContent.get(new Content(hash, page));
        if (there != null && index.entry(there).isPresent() && Files.exists(paths.image(there))) {
            return new Added(index.entry(there).get().image(), false);
        }
        probe.probe(source, targetPath, page, hash); // an image that cannot be read never gets into the project
        return new Added(copy(source, free(targetPath), page, hash).image(), true);
    }

    private static String hash(Path source) throws BadInputException {
        try {
            return ContentHash.of(source);
        } catch (IOException e) {
            throw new FileAccessException(source, e);
        }
    }

    private ImagesFile.Entry copy(Path source, String path, int page, String hash)
            throws IOException, BadInputException {
        Path target = paths.image(path);
        Files.createDirectories(target.getParent());
        AtomicFile.write(target, out -> Files.copy(source, out));
        ImagesFile.Entry entry = probe.probe(target, path, page, hash);
        know(entry);
        index.show(entry);
        unwritten.add(entry);
        if (unwritten.size() >= WRITTEN_EVERY) {
            write();
        }
        return entry;
    }

    /** Names are free or taken without regard to case, so that the project can move to Windows and macOS. */
    private String free(String wanted) throws BadInputException {
        String path = wanted;
        for (int n = 2; isTaken(path); n++) {
            path = numbered(wanted, n);
            ProjectPaths.checkedImage(path);
        }
        return path;
    }

    private boolean isTaken(String path) throws BadInputException {
        return taken.contains(ClassNames.folded(path))
                || Files.exists(paths.image(path), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(paths.annotation(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** {@code cells/a.png} becomes {@code cells/a-2.png}. */
    private static String numbered(String path, int n) {
        int dot = path.lastIndexOf('.');
        boolean hasExtension = dot > path.lastIndexOf('/') + 1;
        return hasExtension ? path.substring(0, dot) + "-" + n + path.substring(dot) : path + "-" + n;
    }

    private void write() throws IOException, BadInputException {
        index.putAll(unwritten);
        unwritten.clear();
    }

    @Override
    public void close() throws IOException, BadInputException {
        if (!unwritten.isEmpty()) {
            write();
        }
    }
}
