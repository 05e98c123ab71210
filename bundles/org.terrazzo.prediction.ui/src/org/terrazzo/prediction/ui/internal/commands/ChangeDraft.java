// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.prediction.ui.internal.draft.DraftChange;
import org.terrazzo.prediction.ui.internal.draft.ShownDrafts;

/** Does something with the draft over the image in the active editor; plugin.xml says what, behind a colon. */
public final class ChangeDraft extends AbstractHandler implements IExecutableExtension {

    private DraftChange change;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        change = DraftChange.valueOf((String) data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        ShownDrafts drafts = Commands.service(HandlerUtil.getActiveWorkbenchWindow(event), ShownDrafts.class);
        Commands.image(event).flatMap(drafts::of).ifPresent(change::to);
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        Object editor = HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME);
        setBaseEnabled(editor instanceof IEditorPart part && part.getAdapter(EditedImage.class) != null);
    }
}
