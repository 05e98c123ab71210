// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Shell;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Region;
import org.terrazzo.model.Rgb;

/** How classes are changed. For the display's thread. */
final class ClassActions {

    private ClassActions() {}

    static Optional<LabelClass> active(Desk desk) {
        return desk.editing().classes().byIndex(desk.editing().classStates().active());
    }

    static String activeName(Desk desk) {
        return active(desk).map(LabelClass::name).orElse("the Active Class");
    }

    static void add(Desk desk) {
        ask(desk, "Add a Class", "")
                .ifPresent(name -> ClassJob.on(desk, editor -> {
                    LabelClass added = editor.add(name);
                    desk.editing().classStates().activate(added.index());
                }));
    }

    static void rename(Desk desk) {
        active(desk)
                .ifPresent(chosen -> ask(desk, "Rename " + chosen.name(), chosen.name())
                        .ifPresent(name -> ClassJob.on(desk, editor -> editor.rename(chosen.index(), name))));
    }

    private static Optional<String> ask(Desk desk, String title, String name) {
        InputDialog dialog = new InputDialog(
                shell(desk),
                title,
                "Name of the class:",
                name,
                text -> text.isBlank() ? "A class needs a name." : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    static void recolour(Desk desk) {
        active(desk).ifPresent(chosen -> {
            ColorDialog dialog = new ColorDialog(shell(desk));
            dialog.setText("Colour of " + chosen.name());
            Rgb now = chosen.colour();
            dialog.setRGB(new RGB(now.red(), now.green(), now.blue()));
            RGB next = dialog.open();
            if (next != null) {
                Rgb colour = new Rgb(next.red, next.green, next.blue);
                ClassJob.on(desk, editor -> editor.recolour(chosen.index(), colour));
            }
        });
    }

    /** The place is looked up when its turn comes: a key that is pressed twice moves by two. */
    static void move(Desk desk, int steps) {
        ImageEditing editing = desk.editing();
        int index = editing.classStates().active();
        ClassJob.on(desk, editor -> {
            List<Integer> order = new ArrayList<>(order(editing));
            int from = order.indexOf(index);
            int to = from + steps;
            if (from >= 0 && to >= 0 && to < order.size()) {
                Collections.swap(order, from, to);
                editor.reorder(order);
            }
        });
    }

    private static List<Integer> order(ImageEditing editing) {
        return editing.classes().list().stream().map(LabelClass::index).toList();
    }

    static String atEnd(Desk desk, int steps) {
        List<Integer> order = order(desk.editing());
        int end = steps < 0 ? order.getFirst() : order.getLast();
        return end == desk.editing().classStates().active()
                ? "It is the " + (steps < 0 ? "first" : "last") + " class."
                : "";
    }

    static void selectRegions(Desk desk) {
        desk.editing().select(regions(desk).stream().map(Region::id).collect(Collectors.toSet()));
    }

    static String withoutRegions(Desk desk) {
        return regions(desk).isEmpty() ? "Nothing is drawn in this class on this image." : "";
    }

    private static List<Region> regions(Desk desk) {
        int active = desk.editing().classStates().active();
        return desk.editing().document().regions().stream()
                .filter(region -> region.classIndex() == active)
                .toList();
    }

    static void delete(Desk desk) {
        active(desk)
                .ifPresent(chosen -> ClassJob.on(desk, editor -> {
                    editor.delete(chosen.index());
                    desk.editing().classStates().activate(order(desk.editing()).getFirst());
                }));
    }

    static String inUse(Desk desk) {
        int used = regions(desk).size();
        return used == 0 ? "" : "The image has " + used + (used == 1 ? " region" : " regions") + " of this class.";
    }

    private static Shell shell(Desk desk) {
        return desk.canvas().control().getShell();
    }
}
