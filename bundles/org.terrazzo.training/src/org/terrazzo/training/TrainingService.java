// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.io.IOException;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.TrainingPlan;

/** Trains networks on a project's annotated images. A service; stateless, callable from any thread. */
public interface TrainingService {

    /**
     * Works out what {@link #start} would do, and why, without doing it. Freezes nothing that stays in the project's
     * runs.
     *
     * @throws BadInputException if an option is out of its range, or the project cannot be trained on: which and why,
     *     and what to do
     */
    TrainingPlan plan(Project project, TrainingOptions options) throws TerrazzoException, IOException;

    /**
     * Freezes the project's annotated images, writes the plan and starts a training in a child process. Returns at
     * once; the run waits, as {@link RunState.Queued}, while another training of this user is under way.
     *
     * @throws BadInputException as {@link #plan}
     * @throws TerrazzoException if the training runtime is not installed; later trouble is in the run's outcome
     */
    Run start(Project project, TrainingOptions options) throws TerrazzoException, IOException;
}
