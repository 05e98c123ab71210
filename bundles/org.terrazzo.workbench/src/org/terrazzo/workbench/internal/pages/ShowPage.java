// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.pages;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the page whose editor plugin.xml names behind the handler's class; the page is called as the command is. */
public final class ShowPage extends AbstractHandler implements IExecutableExtension {

    private String page;
    private String name;

    @Override
    public void setInitializationData(IConfigurationElement command, String property, Object data) {
        page = (String) data;
        name = command.getAttribute("name");
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new PageInput(name), page);
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(name + " could not be opened.", e);
        }
    }
}
