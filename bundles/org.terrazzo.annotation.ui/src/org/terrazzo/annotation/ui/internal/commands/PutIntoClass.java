// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.LabelClass;

/** Puts the selected regions into the class at a place of the list, whichever is active. */
public final class PutIntoClass extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.regions.class";
    static final String PLACE = "org.terrazzo.annotation.ui.regions.class.place";

    @Override
    void run(Desk desk, ExecutionEvent event) {
        int place = Integer.parseInt(event.getParameter(PLACE));
        List<LabelClass> classes = desk.editing().classes().list();
        if (place <= classes.size()) {
            int index = classes.get(place - 1).index();
            desk.runner().behind(() -> desk.canvas().onDisplay(() -> put(desk, index)));
        }
    }

    private static void put(Desk desk, int index) {
        String why = desk.editing().classStates().locked().contains(index)
                ? "That class is locked."
                : Obstacles.nothingOpen(desk);
        if (why.isEmpty()) {
            desk.work().change("Change class", (commands, document, ids) -> commands.changeClass(document, ids, index));
        } else {
            desk.say(why);
        }
    }
}
