// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * terrazzo.json.
 *
 * @param classes in display order
 * @param retired class indices that are no more (decimal) and the one that each was merged into; null: it was deleted
 */
@FormatVersion(1)
record ProjectFile(int formatVersion, List<ClassEntry> classes, Unlabelled unlabelled, Map<String, Integer> retired)
        implements Versioned {

    /** @param colour {@code #rrggbb} */
    record ClassEntry(int index, String name, String colour) {

        ClassEntry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(colour, "colour");
        }

        static ClassEntry of(LabelClass labelClass) {
            return new ClassEntry(
                    labelClass.index(), labelClass.name(), labelClass.colour().hex());
        }

        LabelClass labelClass() {
            return new LabelClass(index, name, Rgb.parse(colour));
        }
    }

    ProjectFile {
        Objects.requireNonNull(unlabelled, "unlabelled");
        classes = List.copyOf(classes);
        retired = Collections.unmodifiableMap(new TreeMap<>(retired == null ? Map.of() : retired));
        LabelClasses known = labelClasses(classes);
        check(known.size() > 0, "there is no class");
        check(
                unlabelled == Unlabelled.IGNORE || known.byIndex(0).isPresent(),
                "unlabelled pixels are background, but there is no class 0");
        retired.forEach((from, into) -> checkRetired(known, from, into));
        Map<String, Integer> merged = withoutDeleted(retired);
        merged.keySet().forEach(from -> resolve(known, merged, Integer.parseInt(from)));
    }

    static ProjectFile of(LabelClasses classes, Unlabelled unlabelled) {
        return new ProjectFile(1, classes.list().stream().map(ClassEntry::of).toList(), unlabelled, Map.of());
    }

    ProjectFile with(List<LabelClass> newClasses, Map<String, Integer> newRetired) {
        return new ProjectFile(1, newClasses.stream().map(ClassEntry::of).toList(), unlabelled, newRetired);
    }

    LabelClasses labelClasses() {
        return labelClasses(classes);
    }

    private static LabelClasses labelClasses(List<ClassEntry> classes) {
        return LabelClasses.of(classes.stream().map(ClassEntry::labelClass).toList());
    }

    /** {@return the class that was, or is, drawn as this one; nothing if it was deleted or never was} */
    OptionalInt current(int index) {
        return resolve(labelClasses(), withoutDeleted(retired), index);
    }

    /** {@return whether the index was ever given to a class} */
    boolean everHad(int index) {
        return labelClasses().byIndex(index).isPresent() || retired.containsKey(Integer.toString(index));
    }

    private static OptionalInt resolve(LabelClasses known, Map<String, Integer> merged, int index) {
        int at = index;
        for (int hops = 0; hops <= merged.size(); hops++) {
            if (known.byIndex(at).isPresent()) {
                return OptionalInt.of(at);
            }
            Integer into = merged.get(Integer.toString(at));
            if (into == null) {
                return OptionalInt.empty();
            }
            at = into;
        }
        throw new IllegalArgumentException("the retired class " + index + " was merged in a circle");
    }

    private static Map<String, Integer> withoutDeleted(Map<String, Integer> retired) {
        Map<String, Integer> merged = new TreeMap<>(retired);
        merged.values().removeIf(Objects::isNull);
        return merged;
    }

    private static void checkRetired(LabelClasses known, String from, Integer into) {
        check(
                from.matches("\\d{1,3}") && Integer.parseInt(from) <= LabelClass.LAST_INDEX,
                "'" + Shown.text(from) + "' is no class index that could have been retired");
        check(known.byIndex(Integer.parseInt(from)).isEmpty(), "class " + from + " is both there and retired");
        check(
                into == null || into >= 0 && into <= LabelClass.LAST_INDEX,
                "class " + from + " was merged into " + into + ", which is no class index");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
