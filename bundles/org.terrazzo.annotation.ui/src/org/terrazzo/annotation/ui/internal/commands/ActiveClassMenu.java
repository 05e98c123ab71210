// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** What can be done with the class that is selected in the list of classes: it is the active one. */
public final class ActiveClassMenu extends EditorMenu {

    @Override
    List<List<Entry>> groups(Desk desk) {
        return ClassMenu.ofActive(desk);
    }
}
