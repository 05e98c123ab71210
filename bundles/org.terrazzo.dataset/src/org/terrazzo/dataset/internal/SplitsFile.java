// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.terrazzo.dataset.SplitRatio;
import org.terrazzo.model.Split;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * splits.json.
 *
 * @param images content hash to {@code train}, {@code validation} or {@code test}
 * @param pinned hashes whose split a user chose
 * @param tested hashes that were test in runs which have been cleared since
 */
@FormatVersion(1)
record SplitsFile(
        int formatVersion, SplitRatio ratio, Map<String, String> images, List<String> pinned, List<String> tested)
        implements Versioned {

    static final SplitsFile EMPTY = new SplitsFile(1, SplitRatio.DEFAULT, Map.of(), List.of(), List.of());

    SplitsFile {
        ratio = ratio == null ? SplitRatio.DEFAULT : ratio;
        images = Collections.unmodifiableMap(new TreeMap<>(images == null ? Map.of() : images));
        pinned = pinned == null ? List.of() : List.copyOf(new TreeSet<>(pinned));
        tested = tested == null ? List.of() : List.copyOf(new TreeSet<>(tested));
        images.keySet().forEach(Hashes::check);
        pinned.forEach(Hashes::check);
        tested.forEach(Hashes::check);
        images.values().forEach(SplitsFile::split);
    }

    private static Split split(String key) {
        return Split.ofKey(String.valueOf(key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + Shown.text(String.valueOf(key)) + "' is none of train, validation, test"));
    }

    Optional<Split> of(String hash) {
        return Optional.ofNullable(images.get(hash)).map(SplitsFile::split);
    }

    SplitsFile withRatio(SplitRatio newRatio) {
        return new SplitsFile(1, newRatio, images, pinned, tested);
    }

    SplitsFile withPinned(Collection<String> hashes, Split split) {
        Map<String, String> changed = new TreeMap<>(images);
        hashes.forEach(hash -> changed.put(hash, split.key()));
        return new SplitsFile(1, ratio, changed, joined(pinned, hashes), tested);
    }

    SplitsFile withAssigned(Map<String, Split> assigned) {
        Map<String, String> changed = new TreeMap<>(images);
        assigned.forEach((hash, split) -> changed.put(hash, split.key()));
        return new SplitsFile(1, ratio, changed, pinned, tested);
    }

    SplitsFile withTested(Collection<String> hashes) {
        return new SplitsFile(1, ratio, images, pinned, joined(tested, hashes));
    }

    private static List<String> joined(List<String> before, Collection<String> more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }
}
