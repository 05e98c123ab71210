// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.dataset.internal.ClassNames;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** The classes of a new project and what its unlabelled pixels mean. */
public record ClassList(LabelClasses classes, Unlabelled unlabelled) {

    private static final String BACKGROUND = "background";

    public ClassList {
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(unlabelled, "unlabelled");
    }

    /**
     * What a user asked for, completed. Unless told, unlabelled pixels are ignored where there are two classes or more
     * to learn from, and are background where there is one. With {@link Unlabelled#BACKGROUND} class 0 is what an
     * unlabelled pixel means: a class named background (in any case) becomes class 0, and where there is none, a black
     * one is put in front. The other classes keep their order; index = position.
     *
     * @throws BadInputException on no class, two of one name, more than 255, or a name or colour that cannot be used
     */
    public static ClassList forNewProject(List<ClassSpec> wanted, Optional<Unlabelled> unlabelled)
            throws BadInputException {
        if (wanted.isEmpty()) {
            throw new BadInputException("A project needs at least one class.", "Name the first one.");
        }
        checkNames(wanted);
        Unlabelled meaning = unlabelled.orElse(wanted.size() == 1 ? Unlabelled.BACKGROUND : Unlabelled.IGNORE);
        List<ClassSpec> all = meaning == Unlabelled.BACKGROUND ? backgroundFirst(wanted) : wanted;
        ClassNames.checkCount(all.size());
        return new ClassList(LabelClasses.of(numbered(all)), meaning);
    }

    private static void checkNames(List<ClassSpec> wanted) throws BadInputException {
        Set<String> seen = new HashSet<>();
        for (ClassSpec spec : wanted) {
            ClassNames.checked(spec.name());
            if (!seen.add(ClassNames.folded(spec.name()))) {
                throw ClassNames.taken(spec.name());
            }
        }
    }

    private static List<ClassSpec> backgroundFirst(List<ClassSpec> wanted) {
        List<ClassSpec> all = new ArrayList<>(wanted);
        ClassSpec background = all.stream()
                .filter(spec -> spec.name().equalsIgnoreCase(BACKGROUND))
                .findFirst()
                .orElse(new ClassSpec(BACKGROUND, Optional.of(new Rgb(0, 0, 0))));
        all.remove(background);
        all.add(0, background);
        return all;
    }

    private static List<LabelClass> numbered(List<ClassSpec> specs) {
        List<LabelClass> classes = new ArrayList<>();
        for (ClassSpec spec : specs) {
            int index = classes.size();
            classes.add(new LabelClass(
                    index, spec.name(), spec.colour().orElseGet(() -> LabelClasses.paletteColour(index))));
        }
        return classes;
    }
}
