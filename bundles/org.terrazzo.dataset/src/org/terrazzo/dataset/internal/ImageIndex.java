// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/** images.json in memory and on disk. What was put here but is not written yet is seen by this process alone. */
final class ImageIndex {

    private final Json json = new Json();
    private final ProjectPaths paths;
    private final ProjectLock lock;
    private SortedMap<String, ImagesFile.Entry> entries = new TreeMap<>();
    private final Map<String, ImagesFile.Entry> unwritten = new TreeMap<>();
    private List<ProjectImage> images = List.of();
    private boolean stale;

    ImageIndex(ProjectPaths paths, ProjectLock lock) throws BadInputException {
        this.paths = paths;
        this.lock = lock;
        publish(read());
    }

    synchronized List<ProjectImage> images() {
        if (stale) {
            images = entries.values().stream().map(ImagesFile.Entry::image).toList();
            stale = false;
        }
        return images;
    }

    synchronized Optional<ImagesFile.Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    synchronized SortedMap<String, ImagesFile.Entry> entries() {
        return new TreeMap<>(entries);
    }

    /** Shows an image at once; {@link #change} stores it later. */
    synchronized void show(ImagesFile.Entry entry) {
        entries.put(entry.path(), entry);
        unwritten.put(entry.path(), entry);
        stale = true;
    }

    private synchronized void publish(SortedMap<String, ImagesFile.Entry> now) {
        entries = new TreeMap<>(now);
        entries.putAll(unwritten);
        stale = true;
    }

    void reload() throws BadInputException {
        publish(read());
    }

    /** Changes what the file says now, which may be more than is in memory, and shows the result. */
    void change(Consumer<Map<String, ImagesFile.Entry>> change) throws IOException, BadInputException {
        lock.with(() -> {
            SortedMap<String, ImagesFile.Entry> now = read();
            SortedMap<String, ImagesFile.Entry> before = new TreeMap<>(now);
            change.accept(now);
            if (!now.equals(before)) {
                json.write(paths.imagesFile(), new ImagesFile(1, List.copyOf(now.values())));
            }
            publish(now);
            return now;
        });
    }

    void putAll(Collection<ImagesFile.Entry> added) throws IOException, BadInputException {
        change(now -> added.forEach(entry -> now.put(entry.path(), entry)));
        written(added);
    }

    private synchronized void written(Collection<ImagesFile.Entry> added) {
        added.forEach(entry -> unwritten.remove(entry.path(), entry));
    }

    private SortedMap<String, ImagesFile.Entry> read() throws BadInputException {
        SortedMap<String, ImagesFile.Entry> read = new TreeMap<>();
        if (Files.exists(paths.imagesFile())) {
            json.read(paths.imagesFile(), ImagesFile.class).images().forEach(entry -> read.put(entry.path(), entry));
        }
        return read;
    }
}
