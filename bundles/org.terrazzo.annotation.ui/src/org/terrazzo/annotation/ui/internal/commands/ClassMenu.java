// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.terrazzo.annotation.ui.internal.drawing.ClassStates;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.LabelClass;

/** The classes that have a key, and how they are shown. */
public final class ClassMenu extends EditorMenu {

    private static final int WITH_KEY = 10;

    @Override
    List<List<Entry>> groups(Desk desk) {
        ClassStates.OfProject states = desk.editing().classStates();
        int active = states.active();
        String name =
                desk.editing().classes().byIndex(active).map(LabelClass::name).orElse("the Active Class");
        return List.of(
                drawn(desk),
                List.of(change("next", "Next Class"), change("before", "Previous Class")),
                List.of(
                        change("seen", "Show " + name)
                                .as(SWT.CHECK, !states.hidden().contains(active)),
                        change("only", "Show Only " + name),
                        change("all", "Show All Classes")
                                .unless(states.hidden().isEmpty() ? "All classes are shown." : ""),
                        change("locked", "Lock " + name)
                                .as(SWT.CHECK, states.locked().contains(active))));
    }

    private static Entry change(String how, String label) {
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
