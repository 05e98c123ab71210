// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.terrazzo.annotation.ui.internal.drawing.ClassStates;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.LabelClass;

/** The classes that have a key, how they are shown, and what can be done with the active one. */
public final class ClassMenu extends EditorMenu {

    private static final int WITH_KEY = 10;

    @Override
    List<List<Entry>> groups(Desk desk) {
        List<List<Entry>> chosen =
                List.of(drawn(desk), List.of(show("next", "Next Class"), show("before", "Previous Class")));
        return Stream.concat(chosen.stream(), ofActive(desk).stream()).toList();
    }

    /** What is about the active class. */
    static List<List<Entry>> ofActive(Desk desk) {
        return List.of(
                shown(desk),
                entries(desk, ClassChange.ADD, ClassChange.RENAME, ClassChange.RECOLOUR),
                entries(desk, ClassChange.UP, ClassChange.DOWN),
                entries(desk, ClassChange.SELECT_REGIONS),
                entries(desk, ClassChange.REMOVE));
    }

    private static List<Entry> entries(Desk desk, ClassChange... changes) {
        return Stream.of(changes).map(change -> change.entry(desk)).toList();
    }

    private static List<Entry> shown(Desk desk) {
        ClassStates.OfProject states = desk.editing().classStates();
        int active = states.active();
        String name = ClassActions.activeName(desk);
        return List.of(
                show("seen", "Show " + name).as(SWT.CHECK, !states.hidden().contains(active)),
                show("only", "Show Only " + name),
                show("all", "Show All Classes").unless(states.hidden().isEmpty() ? "All classes are shown." : ""),
                show("locked", "Lock " + name).as(SWT.CHECK, states.locked().contains(active)));
    }

    private static Entry show(String how, String label) {
        return Entry.of(ShowClasses.COMMAND, ShowClasses.CHANGE, how, label);
    }

    private static List<Entry> drawn(Desk desk) {
        List<LabelClass> classes = desk.editing().classes().list();
        int active = desk.editing().classStates().active();
        return IntStream.range(0, Math.min(WITH_KEY, classes.size()))
                .mapToObj(i -> Entry.of(
                                ChooseClass.COMMAND,
                                ChooseClass.PLACE,
                                Integer.toString(i + 1),
                                classes.get(i).name())
                        .as(SWT.RADIO, classes.get(i).index() == active))
                .toList();
    }
}
