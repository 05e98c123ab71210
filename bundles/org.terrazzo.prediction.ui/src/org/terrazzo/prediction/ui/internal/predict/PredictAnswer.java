// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.ui.IWorkbenchWindow;

/** What the user wants to have predicted. */
public sealed interface PredictAnswer {

    void start(Predicting predicting, IWorkbenchWindow window, IProject project);

    /** Images of the project become drafts. */
    record OfImages(String model, Predicting.Chosen images, boolean probabilities) implements PredictAnswer {

        @Override
        public void start(Predicting predicting, IWorkbenchWindow window, IProject project) {
            predicting.images(window, project, images, folder -> model, probabilities);
        }
    }

    /** Other images get masks. */
    record OfFolder(String model, Path images, Path output) implements PredictAnswer {

        @Override
        public void start(Predicting predicting, IWorkbenchWindow window, IProject project) {
            predicting.folder(window, project, images, output, model);
        }
    }
}
