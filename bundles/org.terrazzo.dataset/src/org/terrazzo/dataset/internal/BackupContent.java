// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;

/**
 * Which files of a project go into a backup: all but locks, temporary files, links, and frozen masks that no run refers
 * to. Those that a run refers to cannot be made again once the annotation has changed.
 */
final class BackupContent {

    private final Set<String> frozenInUse;
    private final List<String> files = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private BackupContent(Set<String> frozenInUse) {
        this.frozenInUse = frozenInUse;
    }

    static BackupContent of(ProjectPaths paths) throws IOException {
        BackupContent content = new BackupContent(frozenInUse(paths));
        Files.walkFileTree(
                paths.folder().toRealPath(), content.new Visitor(paths.folder().toRealPath()));
        content.files.sort(null);
        return content;
    }

    private static Set<String> frozenInUse(ProjectPaths paths) throws IOException {
        TestedImages datasets = new TestedImages(paths, new Notices());
        Set<String> masks = new HashSet<>();
        for (Path parent : List.of(paths.runs(), paths.jobs())) {
            for (Path run : Folders.in(parent)) {
                datasets.images(run).forEach(image -> masks.add(image.mask()));
            }
        }
        return masks;
    }

    /** {@return relative to the project, forward slashes, sorted} */
    List<String> files() {
        return files;
    }

    List<String> leftOut() {
        return leftOut;
    }

    private boolean isTemporary(String path, String name) {
        return name.equals(ProjectPaths.LOCK)
                || name.equals("supervisor.lock")
                || name.startsWith(".") && name.endsWith(".tmp")
                || path.startsWith("frozen/") && !frozenInUse.contains(path);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return relative(folder).matches("tmp|(runs|jobs)/[^/]+/tmp|(runs|jobs)/\\..*")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(file);
            if (isTemporary(path, file.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            boolean kept = attributes.isRegularFile() && isPortable(path);
            (kept ? files : leftOut).add(kept ? path : Shown.text(path));
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path file) {
            return StreamSupport.stream(root.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
        }
    }

    /** What could not be restored is not to be found out on the day it is needed. */
    private static boolean isPortable(String path) {
        try {
            SafePath.checkedRelative(path);
            return true;
        } catch (BadInputException e) {
            return false;
        }
    }
}
