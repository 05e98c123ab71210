// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;

/** Trains again and again from one process and looks whether anything is kept. A service; stateless. */
public interface SoakService {

    /**
     * Trains many times, briefly, on a copy of a project that begins with three of its annotated images and is given
     * one more before each training, as long as there are any. Every third training is given a fault. The project itself
     * is only read.
     *
     * @param copy a folder that does not exist or is empty, for the copy
     * @param runs how many trainings, 2 or more
     * @param listener called by the calling thread
     * @throws BadInputException if the project has fewer than three annotated images
     * @throws TerrazzoException if the training runtime is not installed
     */
    SoakReport soak(Project project, Path copy, int runs, SoakListener listener) throws TerrazzoException, IOException;
}
