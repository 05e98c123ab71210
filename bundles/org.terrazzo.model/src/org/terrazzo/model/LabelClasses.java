// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The label classes of a project in display order; indices and names are unique. May be empty. */
public final class LabelClasses implements Iterable<LabelClass> {

    private final List<LabelClass> list;

    private LabelClasses(List<LabelClass> list) {
        this.list = List.copyOf(list);
        Set<Integer> indices = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (LabelClass each : this.list) {
            Checks.that(indices.add(each.index()), "two classes have the index " + each.index());
            Checks.that(names.add(each.name()), "two classes have the name '" + each.name() + "'");
        }
    }

    public static LabelClasses of(List<LabelClass> list) {
        return new LabelClasses(list);
    }

    /** A colour for the i-th class that is easy to tell from those before it, also for the colour-blind. */
    public static Rgb paletteColour(int i) {
        return Palette.colour(i);
    }

    public List<LabelClass> list() {
        return list;
    }

    public int size() {
        return list.size();
    }

    /** In display order. */
    public int[] indices() {
        return list.stream().mapToInt(LabelClass::index).toArray();
    }

    public Optional<LabelClass> byIndex(int index) {
        return list.stream().filter(each -> each.index() == index).findFirst();
    }

    /** The class of exactly this name; otherwise the only one of this name in another case. */
    public Optional<LabelClass> byName(String name) {
        Optional<LabelClass> exact =
                list.stream().filter(each -> each.name().equals(name)).findFirst();
        return exact.isPresent() ? exact : onlyOneInAnyCase(name);
    }

    private Optional<LabelClass> onlyOneInAnyCase(String name) {
        List<LabelClass> alike =
                list.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    @Override
    public Iterator<LabelClass> iterator() {
        return list.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelClasses that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return "LabelClasses" + list;
    }
}
