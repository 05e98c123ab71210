// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.commands;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.training.ui.internal.train.LastChoices;
import org.terrazzo.training.ui.internal.train.TrainDialog;
import org.terrazzo.training.ui.internal.train.TrainingStart;

/** Asks how to train a project, and trains. */
public final class Train extends ProjectCommand {

    @Override
    void run(IWorkbenchWindow window, IProject project) {
        ask(window, project);
    }

    /** Begins with what was chosen the last time. */
    public static void ask(IWorkbenchWindow window, IProject project) {
        TrainDialog dialog = new TrainDialog(window, project, LastChoices.of(project));
        if (dialog.open() == Window.OK) {
            LastChoices.keep(project, dialog.choices());
            TrainingStart.in(window).start(project, dialog.choices());
        }
    }
}
