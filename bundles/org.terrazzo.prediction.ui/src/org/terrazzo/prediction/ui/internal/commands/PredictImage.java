// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.commands;

import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.prediction.ui.internal.predict.Models;
import org.terrazzo.prediction.ui.internal.predict.Predicting;
import org.terrazzo.prediction.ui.internal.predict.ProjectImages;
import org.terrazzo.training.RunService;

/** Predicts the image in the active editor with the model in use, without asking. */
public final class PredictImage extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Commands.image(event).ifPresent(image -> predict(window, image));
        return null;
    }

    private static void predict(IWorkbenchWindow window, EditedImage image) {
        Predicting predicting = Commands.service(window, Predicting.class);
        RunService runs = Commands.service(window, RunService.class);
        Set<String> paths = Set.of(image.image().path());
        predicting.images(
                window,
                image.file().getProject(),
                ProjectImages.paths(paths),
                folder -> Models.usual(folder, runs),
                true);
    }

    @Override
    public void setEnabled(Object context) {
        Object editor = HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_NAME);
        setBaseEnabled(editor instanceof IEditorPart part && part.getAdapter(EditedImage.class) != null);
    }
}
