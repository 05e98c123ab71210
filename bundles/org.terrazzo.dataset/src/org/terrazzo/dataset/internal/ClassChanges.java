// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.terrazzo.dataset.ClassEditor;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** The class editor of a project in a folder. */
final class ClassChanges implements ClassEditor {

    /** Finds the documents with a region that reads as the class. */
    interface Usage {
        List<String> imagesWith(int classIndex, ProjectFile classes) throws IOException, BadInputException;
    }

    private final ClassFile file;
    private final Usage usage;

    ClassChanges(ClassFile file, Usage usage) {
        this.file = file;
        this.usage = usage;
    }

    @Override
    public LabelClass add(String name) throws IOException, BadInputException {
        return add(name, null);
    }

    @Override
    public LabelClass add(String name, Rgb colour) throws IOException, BadInputException {
        ProjectFile changed = file.change(now -> {
            checkName(now, name, -1);
            List<LabelClass> classes = new ArrayList<>(now.labelClasses().list());
            int index = nextIndex(now);
            classes.add(new LabelClass(index, name, colour == null ? LabelClasses.paletteColour(index) : colour));
            return now.with(classes, now.retired());
        });
        return changed.labelClasses().list().getLast();
    }

    private static int nextIndex(ProjectFile now) throws BadInputException {
        IntStream retired = now.retired().keySet().stream().mapToInt(Integer::parseInt);
        int last = IntStream.concat(retired, IntStream.of(now.labelClasses().indices()))
                .max()
                .orElse(-1);
        if (last >= LabelClass.LAST_INDEX) {
            throw new BadInputException(
                    "No class can be added: all " + ClassNames.MAXIMUM
                            + " indices have been given to a class once, and none is ever given twice.",
                    "Rename a class that is not needed, or start another project.");
        }
        return last + 1;
    }

    @Override
    public LabelClasses rename(int index, String name) throws IOException, BadInputException {
        return file.change(now -> {
                    known(now, index);
                    checkName(now, name, index);
                    return replace(now, index, old -> new LabelClass(index, name, old.colour()));
                })
                .labelClasses();
    }

    @Override
    public LabelClasses recolour(int index, Rgb colour) throws IOException, BadInputException {
        return file.change(now -> {
                    known(now, index);
                    return replace(now, index, old -> new LabelClass(index, old.name(), colour));
                })
                .labelClasses();
    }

    @Override
    public LabelClasses reorder(List<Integer> indices) throws IOException, BadInputException {
        return file.change(now -> {
                    LabelClasses classes = now.labelClasses();
                    if (indices.size() != classes.size() || new HashSet<>(indices).size() != indices.size()) {
                        throw new BadInputException(
                                "The order " + indices + " does not name each of the project's classes once.",
                                "The class indices are "
                                        + IntStream.of(classes.indices())
                                                .boxed()
                                                .toList() + ".");
                    }
                    List<LabelClass> ordered = new ArrayList<>();
                    for (int index : indices) {
                        ordered.add(known(now, index));
                    }
                    return now.with(ordered, now.retired());
                })
                .labelClasses();
    }

    @Override
    public LabelClasses merge(int from, int into) throws IOException, BadInputException {
        return file.change(now -> {
                    LabelClass merged = known(now, from);
                    known(now, into);
                    if (from == into) {
                        throw new BadInputException(
                                "The class '" + merged.name() + "' cannot be merged with itself.", "Name two classes.");
                    }
                    return retire(now, merged, into);
                })
                .labelClasses();
    }

    @Override
    public LabelClasses delete(int index) throws IOException, BadInputException {
        return file.change(now -> {
                    LabelClass deleted = known(now, index);
                    if (now.classes().size() == 1) {
                        throw new BadInputException(
                                "The class '" + deleted.name() + "' is the project's only one.",
                                "Add another one first.");
                    }
                    checkUnused(now, deleted);
                    return retire(now, deleted, null);
                })
                .labelClasses();
    }

    private void checkUnused(ProjectFile now, LabelClass deleted) throws IOException, BadInputException {
        List<String> users = usage.imagesWith(deleted.index(), now);
        if (!users.isEmpty()) {
            throw new BadInputException(
                    "The class '" + deleted.name() + "' is used in " + images(users) + ".",
                    "Merge it into another class, or remove its regions first.");
        }
    }

    private static String images(List<String> users) {
        String named = String.join(", ", users.subList(0, Math.min(3, users.size())));
        String count = users.size() == 1 ? "1 annotation (" : users.size() + " annotations (";
        return count + named + (users.size() > 3 ? ", …)" : ")");
    }

    private static ProjectFile retire(ProjectFile now, LabelClass gone, Integer into) throws BadInputException {
        if (gone.index() == 0 && now.unlabelled() == Unlabelled.BACKGROUND) {
            throw new BadInputException(
                    "The class '" + gone.name() + "' is what this project's unlabelled pixels mean, and stays.",
                    "Rename it, or merge others into it.");
        }
        List<LabelClass> left = new ArrayList<>(now.labelClasses().list());
        left.remove(gone);
        Map<String, Integer> retired = new TreeMap<>(now.retired());
        retired.put(Integer.toString(gone.index()), into);
        return now.with(left, retired);
    }

    private static ProjectFile replace(ProjectFile now, int index, UnaryOperator<LabelClass> change) {
        return now.with(
                now.labelClasses().list().stream()
                        .map(c -> c.index() == index ? change.apply(c) : c)
                        .toList(),
                now.retired());
    }

    private static void checkName(ProjectFile now, String name, int except) throws BadInputException {
        ClassNames.checked(name);
        for (LabelClass other : now.labelClasses()) {
            if (other.index() != except && ClassNames.folded(other.name()).equals(ClassNames.folded(name))) {
                throw ClassNames.taken(name);
            }
        }
    }

    private static LabelClass known(ProjectFile now, int index) throws BadInputException {
        return now.labelClasses()
                .byIndex(index)
                .orElseThrow(() -> new BadInputException(
                        "The project has no class " + index + ".",
                        "It has: "
                                + now.labelClasses().list().stream()
                                        .map(c -> c.index() + " " + c.name())
                                        .reduce((a, b) -> a + ", " + b)
                                        .orElse("none")
                                + "."));
    }
}
