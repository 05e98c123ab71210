// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.io.IOException;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.prediction.internal.ChildPredictions;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;

/**
 * Starts jobs that use a model, each in a child process of its own. A service; stateless, callable from any thread.
 * What a user named wrongly is a {@link org.terrazzo.storage.BadInputException}, thrown before anything is started. An
 * image that can't be used becomes a problem in the result, and the others go on.
 */
public interface PredictionService {

    /**
     * Predicts the class of every pixel.
     *
     * @throws TerrazzoException if there is no such model, class or input, or the training runtime is not installed
     */
    ModelJob<Prediction> predict(Project project, PredictionRequest request) throws TerrazzoException, IOException;

    /** Scores a model against masks; throws as {@link #predict}, also where there is nothing to compare with. */
    ModelJob<Scoring> evaluate(Project project, EvaluationRequest request) throws TerrazzoException, IOException;

    /** Measures the objects that a model finds; throws as {@link #predict}. */
    ModelJob<Analysis> analyse(Project project, AnalysisRequest request) throws TerrazzoException, IOException;

    /** The same service for use without OSGi. */
    static PredictionService using(RunService runs, ImageOpener images) {
        return new ChildPredictions(runs, images);
    }
}
