// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** Makes the tool in hand larger or smaller. */
public final class ChangeSize extends ImageCommand {

    @Override
    void run(Desk desk, ExecutionEvent event) {
        desk.tools().resize(Integer.parseInt(event.getParameter("org.terrazzo.annotation.ui.size.steps")));
    }
}
