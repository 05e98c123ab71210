// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.model.LabelClass;

/** Draws the class at a place of the list from now on: key 1 is the first. */
public final class ChooseClass extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.class";
    static final String PLACE = "org.terrazzo.annotation.ui.class.place";

    @Override
    void run(Desk desk, ExecutionEvent event) {
        int place = Integer.parseInt(event.getParameter(PLACE));
        List<LabelClass> classes = desk.editing().classes().list();
        if (place <= classes.size()) {
            desk.editing().classStates().activate(classes.get(place - 1).index());
        }
    }
}
