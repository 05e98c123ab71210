// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrazzo.dataset.ProjectImage;

/** Which images of the gallery are selected: one, a row of them, or some here and there, as in other lists. */
final class GallerySelection {

    private static final int NONE = -1;

    private final Runnable changed;
    private List<ProjectImage> images = List.of();
    private Set<Integer> chosen = new TreeSet<>();

    /** Where a row of selected images begins. */
    private int anchor = NONE;

    /** Where the keyboard is. */
    private int cursor = NONE;

    /** @param changed is run whenever other images are selected, also when some of them have gone */
    GallerySelection(Runnable changed) {
        this.changed = changed;
    }

    /** Other images are there, or in another order: those that are still there stay selected. */
    void show(List<ProjectImage> others) {
        Set<ProjectImage> before = new HashSet<>(selected());
        ProjectImage lead = cursor == NONE ? null : images.get(cursor);
        images = others;
        chosen = IntStream.range(0, before.isEmpty() ? 0 : others.size())
                .filter(i -> before.contains(others.get(i)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        cursor = lead == null ? NONE : others.indexOf(lead);
        anchor = cursor;
        if (chosen.size() != before.size()) {
            changed.run();
        }
    }

    /** In the order in which they are shown. */
    List<ProjectImage> selected() {
        return chosen.stream().map(images::get).toList();
    }

    boolean has(int i) {
        return chosen.contains(i);
    }

    /** The place of the keyboard; -1: nowhere yet. */
    int cursor() {
        return cursor;
    }

    void only(int i) {
        anchor = i;
        cursor = i;
        choose(i == NONE ? Set.of() : Set.of(i));
    }

    void toggle(int i) {
        anchor = i;
        cursor = i;
        Set<Integer> next = new TreeSet<>(chosen);
        if (!next.remove(i)) {
            next.add(i);
        }
        choose(next);
    }

    /** All from where the row begins. */
    void upTo(int i) {
        anchor = Math.max(0, anchor);
        cursor = i;
        choose(IntStream.rangeClosed(Math.min(anchor, i), Math.max(anchor, i))
                .boxed()
                .collect(Collectors.toSet()));
    }

    void all() {
        choose(IntStream.range(0, images.size()).boxed().collect(Collectors.toSet()));
    }

    private void choose(Set<Integer> next) {
        if (!next.equals(chosen)) {
            chosen = new TreeSet<>(next);
            changed.run();
        }
    }
}
