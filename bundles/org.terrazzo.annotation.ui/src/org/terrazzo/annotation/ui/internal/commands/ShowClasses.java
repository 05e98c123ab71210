// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.ui.internal.drawing.ClassStates;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.LabelClass;

/** Hides, shows, locks and walks through classes. */
public final class ShowClasses extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.classes.change";
    static final String CHANGE = "org.terrazzo.annotation.ui.classes.change.how";

    @Override
    void run(Desk desk, ExecutionEvent event) {
        ImageEditing editing = desk.editing();
        ClassStates.OfProject states = editing.classStates();
        int active = states.active();
        switch (event.getParameter(CHANGE)) {
            case "seen" -> states.hide(active, !states.hidden().contains(active));
            case "locked" -> states.lock(active, !states.locked().contains(active));
            case "only" -> editing.classes().forEach(each -> states.hide(each.index(), each.index() != active));
            case "all" -> editing.classes().forEach(each -> states.hide(each.index(), false));
            case "next" -> step(editing, 1);
            case "before" -> step(editing, -1);
            default -> throw new IllegalArgumentException("there is no such change of classes");
        }
    }

    private static void step(ImageEditing editing, int by) {
        List<Integer> order =
                editing.classes().list().stream().map(LabelClass::index).toList();
        int place = order.indexOf(editing.classStates().active());
        editing.classStates().activate(order.get(Math.floorMod(place + by, order.size())));
    }
}
