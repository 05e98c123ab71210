// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.Versioned;

/**
 * Remembers, in frozen/index.json, which mask each annotation document gave, so that freezing again draws only what was
 * changed. All in it can be made again: where it is missing or cannot be used, it is.
 */
final class FrozenIndex {

    @FormatVersion(1)
    record IndexFile(int formatVersion, Map<String, Entry> images) implements Versioned {
        IndexFile {
            Objects.requireNonNull(images, "images");
            images.values().forEach(entry -> Objects.requireNonNull(entry, "entry"));
        }
    }

    /**
     * @param document hash of the annotation document
     * @param rules all else that the mask depends on, see {@link #rules}
     * @param mask hash of the mask file
     * @param pixels how many pixels have each value that is there
     */
    record Entry(String document, String rules, String mask, Map<String, Long> pixels) {
        Entry {
            Hashes.check(document);
            Hashes.check(mask);
            Objects.requireNonNull(rules, "rules");
            pixels.forEach((value, count) -> histogramIndex(value, count));
        }

        static Entry of(String document, String rules, String mask, long[] histogram) {
            Map<String, Long> pixels = new TreeMap<>();
            for (int value = 0; value < histogram.length; value++) {
                if (histogram[value] > 0) {
                    pixels.put(Integer.toString(value), histogram[value]);
                }
            }
            return new Entry(document, rules, mask, pixels);
        }

        long[] histogram() {
            long[] histogram = new long[256];
            pixels.forEach((value, count) -> histogram[histogramIndex(value, count)] = count);
            return histogram;
        }

        private static int histogramIndex(String value, Long count) {
            if (!value.matches("\\d{1,3}") || Integer.parseInt(value) > 255 || count == null || count < 0) {
                throw new IllegalArgumentException("no pixels have the value " + Shown.text(value));
            }
            return Integer.parseInt(value);
        }
    }

    private final Json json = new Json();
    private final ProjectPaths paths;
    private final Map<String, Entry> before;
    private final Map<String, Entry> now = new TreeMap<>();

    FrozenIndex(ProjectPaths paths) {
        this.paths = paths;
        this.before = read();
    }

    private Map<String, Entry> read() {
        try {
            return Files.exists(file()) ? json.read(file(), IndexFile.class).images() : Map.of();
        } catch (BadInputException e) {
            return Map.of(); // nothing is lost: it is written anew
        }
    }

    private Path file() {
        return paths.frozen().resolve("index.json");
    }

    Path mask(String hash) {
        return paths.frozen().resolve(hash + ".png");
    }

    static String rules(ProjectImage image, ProjectFile classes) {
        int[] indices = Arrays.stream(classes.labelClasses().indices()).sorted().toArray();
        return image.layout().width() + "x" + image.layout().height() + " " + classes.unlabelled() + " "
                + Arrays.toString(indices) + " " + classes.retired();
    }

    /** {@return what is known of this very document, if its mask is still there unharmed} */
    Optional<Entry> find(ProjectImage image, String document, String rules) throws IOException {
        Entry entry = before.get(image.path());
        boolean same = entry != null
                && entry.document().equals(document)
                && entry.rules().equals(rules);
        return same && isStored(entry.mask()) ? Optional.of(entry) : Optional.empty();
    }

    boolean isStored(String hash) throws IOException {
        return Files.isRegularFile(mask(hash)) && ContentHash.of(mask(hash)).equals(hash);
    }

    void keep(ProjectImage image, Entry entry) {
        now.put(image.path(), entry);
    }

    void write() throws IOException {
        if (!now.equals(before)) {
            Files.createDirectories(paths.frozen());
            json.write(file(), new IndexFile(1, now));
        }
    }
}
