// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.annotation.ui.internal.editor.Desk;

/** A command on the image in the active editor; without an open image it does nothing. */
abstract class ImageCommand extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        Desk desk = editor == null ? null : editor.getAdapter(Desk.class);
        if (desk != null) {
            try {
                run(desk, event);
            } catch (Exception e) {
                throw new ExecutionException(e.getMessage(), e);
            }
        }
        return null;
    }

    /** Menus show it as not to be had while no image is open. */
    @Override
    public void setEnabled(Object context) {
        Object editor = HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME);
        setBaseEnabled(editor instanceof IEditorPart part && part.getAdapter(Desk.class) != null);
    }

    abstract void run(Desk desk, ExecutionEvent event) throws Exception;
}
