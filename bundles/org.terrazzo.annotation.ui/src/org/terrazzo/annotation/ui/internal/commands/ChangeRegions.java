// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.Set;
import org.eclipse.core.commands.ExecutionEvent;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** Changes the selected regions, or the document as a whole, in one step. */
public final class ChangeRegions extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.regions";
    static final String CHANGE = "org.terrazzo.annotation.ui.regions.change";

    @Override
    void run(Desk desk, ExecutionEvent event) {
        RegionChange change = RegionChange.of(event.getParameter(CHANGE));
        if (change == RegionChange.DELETE) {
            desk.runner().key(GestureKey.DELETE, Set.of(), () -> later(desk, change));
        } else {
            desk.runner().behind(() -> later(desk, change));
        }
    }

    /** What a gesture that has just ended has drawn and selected counts. */
    private static void later(Desk desk, RegionChange change) {
        desk.canvas().onDisplay(() -> change.run(desk));
    }
}
