// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.lesson;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the lesson. */
public final class ShowLesson extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event)
                    .getActivePage()
                    .showView("org.terrazzo.workbench.lesson");
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException("The lesson could not be opened.", e);
        }
    }
}
