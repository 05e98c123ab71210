// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.terrazzo.dataset.Refreshed;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/** Compares the images folder with what is known of it. Reads only files whose size or time changed. */
final class ImageScan {

    private final ProjectPaths paths;
    private final ImageProbe probe;
    private final Map<String, ImagesFile.Entry> known;
    private final Progress progress;

    private final SortedMap<String, BasicFileAttributes> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<ImagesFile.Entry> news = new ArrayList<>();
    private final Set<String> unusable = new HashSet<>();
    private final List<String> unseen = new ArrayList<>();

    ImageScan(ProjectPaths paths, ImageProbe probe, Map<String, ImagesFile.Entry> known, Progress progress) {
        this.paths = paths;
        this.probe = probe;
        this.known = known;
        this.progress = progress;
    }

    Refreshed run() throws IOException {
        if (Files.isDirectory(paths.images(), LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(paths.images(), new Visitor());
        }
        int done = 0;
        for (Map.Entry<String, BasicFileAttributes> file : files.entrySet()) {
            if (progress.cancelled()) {
                return new Refreshed(added, changed, removed(), problems);
            }
            progress.at(done++, files.size(), file.getKey());
            look(file.getKey(), file.getValue());
        }
        return new Refreshed(added, changed, removed(), problems);
    }

    /** {@return what images.json should say of the images that are new, changed or only touched} */
    List<ImagesFile.Entry> news() {
        return news;
    }

    private List<String> removed() {
        return known.keySet().stream().filter(this::isGone).toList();
    }

    /** Where a folder could not be looked into, nothing is said to be gone. */
    private boolean isGone(String path) {
        boolean unseenFolder = unseen.stream().anyMatch(folder -> path.startsWith(folder + "/"));
        return unusable.contains(path) || !files.containsKey(path) && !unseenFolder;
    }

    private void look(String path, BasicFileAttributes attributes) throws IOException {
        ImagesFile.Entry before = known.get(path);
        if (before != null
                && before.size() == attributes.size()
                && before.modified() == attributes.lastModifiedTime().toMillis()) {
            return;
        }
        try {
            ImagesFile.Entry now = probe.probe(paths.image(path), path, before == null ? 0 : before.page());
            note(before, now);
        } catch (BadInputException e) {
            unusable.add(path);
            problems.add(new Problem(Shown.text(path), e.getMessage()));
        }
    }

    private void note(ImagesFile.Entry before, ImagesFile.Entry now) {
        if (before == null) {
            added.add(now.path());
        } else if (!before.hash().equals(now.hash())) {
            changed.add(now.path());
        }
        boolean touched = before != null && before.hash().equals(now.hash());
        news.add(touched ? before.withModified(now.modified()) : now);
    }

    private String relative(Path file) {
        return StreamSupport.stream(paths.images().relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(paths.images())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                keep(relative(file), attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unseen.add(relative(file));
            problems.add(new Problem(
                    Shown.text(relative(file)),
                    Shown.text(file.toString()) + " cannot be read. Check its permissions."));
            return FileVisitResult.CONTINUE;
        }

        private void keep(String path, BasicFileAttributes attributes) {
            try {
                ProjectPaths.checkedImage(path);
                if (!attributes.isRegularFile()) {
                    throw new BadInputException(
                            "The image " + path + " is a link or no plain file, and is passed over.",
                            "Copy the image itself into the project.");
                }
                files.put(path, attributes);
            } catch (BadInputException e) {
                problems.add(new Problem(Shown.text(path), e.getMessage()));
            }
        }

        private boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }
    }
}
