// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;
import org.terrazzo.dataset.ui.ContextMenu;

/** What the editor's commands are to a list beside it: its context menu, and keys while the list has the focus. */
final class TableCommands {

    private static final String CONTEXT = "org.terrazzo.annotation.ui.context";

    private final IContextService contexts;
    private IContextActivation activation;

    private TableCommands(IContextService contexts) {
        this.contexts = contexts;
    }

    static void on(Table table, String view, IServiceLocator services) {
        ContextMenu.on(table, view, services);
        TableCommands keys = new TableCommands(services.getService(IContextService.class));
        table.addListener(SWT.FocusIn, event -> keys.begin());
        table.addListener(SWT.FocusOut, event -> keys.end());
        table.addListener(SWT.Dispose, event -> keys.end());
    }

    private void begin() {
        if (activation == null) {
            activation = contexts.activateContext(CONTEXT);
        }
    }

    private void end() {
        if (activation != null) {
            contexts.deactivateContext(activation);
            activation = null;
        }
    }
}
