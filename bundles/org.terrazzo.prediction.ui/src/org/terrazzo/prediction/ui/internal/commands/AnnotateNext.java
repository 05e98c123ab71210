// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.ui.internal.ranking.NextImages;

/** Goes to the image from which the model would learn most. */
public final class AnnotateNext extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        NextImages next = Commands.service(window, NextImages.class);
        Commands.project(event, Commands.service(window, OpenProjects.class))
                .ifPresent(project -> next.go(window, project, open(event)));
        return null;
    }

    private static String open(ExecutionEvent event) {
        return Commands.image(event).map(image -> image.image().path()).orElse("");
    }
}
