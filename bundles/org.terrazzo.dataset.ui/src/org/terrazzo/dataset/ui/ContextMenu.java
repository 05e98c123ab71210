// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * The context menu of a control in a view that has no site of its own: what all bundles contribute to {@code popup:<id>},
 * behind the group {@code additions}. For the display's thread.
 */
public final class ContextMenu {

    private ContextMenu() {}

    /**
     * Gives a control its menu; it goes with the control.
     *
     * @param id of the menu, by custom that of the view
     * @param services of the window
     */
    public static void on(Control control, String id, IServiceLocator services) {
        IMenuService menus = services.getService(IMenuService.class);
        MenuManager menu = new MenuManager(null, id);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menus.populateContributionManager(menu, "popup:" + id);
        control.setMenu(menu.createContextMenu(control));
        control.addListener(SWT.Dispose, event -> {
            menus.releaseContributions(menu);
            menu.dispose();
        });
    }
}
