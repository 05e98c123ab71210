// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** Adds a class, or changes, moves or takes away the active one. */
public final class EditClass extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.class.edit";
    static final String CHANGE = "org.terrazzo.annotation.ui.class.edit.how";

    @Override
    void run(Desk desk, ExecutionEvent event) {
        ClassChange.of(event.getParameter(CHANGE)).run(desk);
    }
}
