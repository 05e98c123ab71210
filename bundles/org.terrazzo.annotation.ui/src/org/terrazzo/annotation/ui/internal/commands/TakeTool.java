// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** Takes a tool in hand. */
public final class TakeTool extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.tool";
    static final String TOOL = "org.terrazzo.annotation.ui.tool.id";

    @Override
    void run(Desk desk, ExecutionEvent event) {
        desk.tools().activate(event.getParameter(TOOL));
    }
}
