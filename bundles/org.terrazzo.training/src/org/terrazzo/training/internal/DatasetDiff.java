// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.terrazzo.model.LabelClass;
import org.terrazzo.training.history.DatasetChange;
import org.terrazzo.training.history.DatasetChange.ClassChange;
import org.terrazzo.training.history.DatasetChange.ClassPixels;
import org.terrazzo.training.history.DatasetChange.ImageChange;
import org.terrazzo.training.history.DatasetChange.Kind;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/** What differs between the data that two runs saw: images go by their path, and where that is new by their content. */
final class DatasetDiff {

    private final FrozenDataset before;
    private final FrozenDataset after;
    private final Map<String, FrozenImage> left = new LinkedHashMap<>();
    private final List<ImageChange> changes = new ArrayList<>();

    private DatasetDiff(FrozenDataset before, FrozenDataset after) {
        this.before = before;
        this.after = after;
    }

    static DatasetChange of(FrozenDataset before, FrozenDataset after) {
        DatasetDiff diff = new DatasetDiff(before, after);
        return new DatasetChange(diff.images(), diff.classes(), diff.pixels());
    }

    private List<ImageChange> images() {
        before.images().forEach(image -> left.put(image.path(), image));
        List<FrozenImage> unknown = new ArrayList<>();
        for (FrozenImage image : after.images()) {
            FrozenImage same = left.remove(image.path());
            if (same == null) {
                unknown.add(image);
            } else {
                change(same, image);
            }
        }
        unknown.forEach(this::movedOrNew);
        left.values().forEach(image -> add(EnumSet.of(Kind.REMOVED), Optional.of(image), Optional.empty()));
        changes.sort(Comparator.comparing(ImageChange::path));
        return changes;
    }

    private void movedOrNew(FrozenImage image) {
        Optional<FrozenImage> moved = left.values().stream()
                .filter(old -> old.hash().equals(image.hash()))
                .findFirst();
        if (moved.isPresent()) {
            left.remove(moved.get().path());
            change(moved.get(), image);
        } else {
            add(EnumSet.of(Kind.ADDED), Optional.empty(), Optional.of(image));
        }
    }

    private void change(FrozenImage was, FrozenImage is) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        mark(kinds, Kind.RENAMED, was.path(), is.path());
        mark(kinds, Kind.CONTENT, was.hash(), is.hash());
        mark(kinds, Kind.ANNOTATION, was.maskHash(), is.maskHash());
        mark(kinds, Kind.SPLIT, was.split(), is.split());
        if (!kinds.isEmpty()) {
            add(kinds, Optional.of(was), Optional.of(is));
        }
    }

    private static void mark(Set<Kind> kinds, Kind kind, Object was, Object is) {
        if (!was.equals(is)) {
            kinds.add(kind);
        }
    }

    private void add(Set<Kind> kinds, Optional<FrozenImage> was, Optional<FrozenImage> is) {
        changes.add(new ImageChange(is.or(() -> was).orElseThrow().path(), kinds, was, is));
    }

    private List<ClassChange> classes() {
        return indices().stream()
                .map(index -> new ClassChange(index, labelClass(before, index), labelClass(after, index)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private Set<Integer> indices() {
        Set<Integer> indices = new TreeSet<>();
        before.classes().forEach(c -> indices.add(c.index()));
        after.classes().forEach(c -> indices.add(c.index()));
        return indices;
    }

    private static Optional<LabelClass> labelClass(FrozenDataset dataset, int index) {
        return dataset.classes().stream().filter(c -> c.index() == index).findFirst();
    }

    private List<ClassPixels> pixels() {
        return indices().stream().map(this::pixels).toList();
    }

    private ClassPixels pixels(int index) {
        String name = labelClass(after, index)
                .or(() -> labelClass(before, index))
                .map(LabelClass::name)
                .orElseThrow();
        return new ClassPixels(index, name, pixels(before, index), pixels(after, index));
    }

    private static long pixels(FrozenDataset dataset, int index) {
        int place = dataset.classes().stream().map(LabelClass::index).toList().indexOf(index);
        return place < 0
                ? 0
                : dataset.images().stream()
                        .mapToLong(image -> image.pixelsPerClass().get(place))
                        .sum();
    }
}
