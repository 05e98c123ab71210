// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.promotion;

import java.io.IOException;
import java.util.Optional;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.internal.Promotions;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.RunService;

/** Decides which model a project works with. A service; stateless, callable from any thread. */
public interface PromotionService {

    /**
     * The model that is in use.
     *
     * @throws BadInputException if models/current.json cannot be understood
     */
    Optional<ModelInUse> current(Project project) throws BadInputException;

    /**
     * Starts to weigh a candidate against the model that is in use: both are evaluated, each in a child process of its
     * own, on the project's test images as they are annotated now.
     *
     * @param run id, {@code latest} or {@code best}
     * @throws BadInputException if there is no such run, it has no model, or there are no test images
     */
    Trial weigh(Project project, String run) throws TerrazzoException, IOException;

    /**
     * Puts the candidate into use: its model is copied to the project's models, then models/current.json is replaced
     * atomically. What was in use before stays among the models.
     *
     * @param by who decides
     */
    ModelInUse accept(Project project, Weighing weighing, String by) throws BadInputException, IOException;

    /** The same service for use without OSGi. */
    static PromotionService using(PredictionService predictions, RunService runs) {
        return new Promotions(predictions, runs);
    }
}
