// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IWorkbenchSite;
import org.terrazzo.annotation.ui.internal.keys.CommandCall;

/** Lets one of the workbench's own actions, such as Delete, do what our command for regions does. */
final class RegionsAction extends Action {

    private static final String COMMAND = "org.terrazzo.annotation.ui.regions";
    private static final String CHANGE = "org.terrazzo.annotation.ui.regions.change";

    private final IWorkbenchSite site;
    private final CommandCall call;

    RegionsAction(IWorkbenchSite site, String change) {
        this.site = site;
        this.call = CommandCall.of(COMMAND, CHANGE, change);
    }

    @Override
    public void run() {
        call.run(site);
    }
}
