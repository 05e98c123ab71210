// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.advice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.internal.ProjectAdvisor;

/**
 * Looks ahead of trainings and back at them. A service, callable from any thread; it reads annotations and images, which
 * takes time.
 */
public interface TrainingAdvisor {

    /**
     * What a training would be, and what speaks against it. What {@link TrainingService#plan} refuses is a finding
     * here.
     */
    Foresight look(Project project, TrainingOptions options) throws IOException;

    /**
     * What the user set for a run, for the same again on the data as it is now: everything else is planned anew.
     *
     * @param run id, {@code latest} or {@code best}
     * @throws BadInputException if there is no such run, or it has no plan that can be read
     */
    TrainingOptions again(Path project, String run) throws BadInputException, IOException;

    /**
     * What can be started after a run that did not complete, the most promising first: the same with less memory or
     * a smaller learning rate, or the rest of it from its last checkpoint. Empty where nothing but the user can help,
     * for a run that completed and for one that is under way.
     */
    List<Remedy> remedies(Path project, String run) throws BadInputException, IOException;

    /** The same service for use without OSGi. */
    static TrainingAdvisor using(TrainingService trainings, RunService runs) {
        return new ProjectAdvisor(trainings, runs);
    }
}
