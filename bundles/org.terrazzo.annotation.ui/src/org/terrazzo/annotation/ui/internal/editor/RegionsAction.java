// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Lets one of the workbench's own actions, such as Delete, do what our command for regions does. */
final class RegionsAction extends Action {

    private static final String COMMAND =
            "org.terrazzo.annotation.ui.regions(org.terrazzo.annotation.ui.regions.change=%s)";

    private final IWorkbenchSite site;
    private final String change;

    RegionsAction(IWorkbenchSite site, String change) {
        this.site = site;
        this.change = change;
    }

    @Override
    public void run() {
        try {
            ParameterizedCommand command =
                    site.getService(ICommandService.class).deserialize(COMMAND.formatted(change));
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(RegionsAction.class).error("The regions stay as they are.", e);
        }
    }
}
