// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.commands;

import org.eclipse.core.resources.IProject;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.training.ui.internal.train.LastChoices;
import org.terrazzo.training.ui.internal.train.TrainingStart;

/** Trains a project as the last time; the first time as it is planned. */
public final class TrainAgain extends ProjectCommand {

    @Override
    void run(IWorkbenchWindow window, IProject project) {
        TrainingStart.in(window).start(project, LastChoices.of(project));
    }
}
