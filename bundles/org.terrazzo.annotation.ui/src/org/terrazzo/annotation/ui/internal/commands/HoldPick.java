// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Event;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** Picks the class under the pointer for as long as the command's key is held. */
public final class HoldPick extends ImageCommand {

    @Override
    void run(Desk desk, ExecutionEvent event) {
        if (event.getTrigger() instanceof Event trigger && trigger.keyCode != 0) {
            desk.heldPick().hold(trigger.keyCode);
        }
    }
}
