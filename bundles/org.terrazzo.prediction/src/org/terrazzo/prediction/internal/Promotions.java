// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.EvaluationRequest;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.prediction.promotion.PromotionService;
import org.terrazzo.prediction.promotion.Trial;
import org.terrazzo.prediction.promotion.Weighing;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.RunService;

/** Weighs by evaluations and keeps the decision in the project. */
@Component
public final class Promotions implements PromotionService {

    private final PredictionService predictions;
    private final RunService runs;

    @Activate
    public Promotions(@Reference PredictionService predictions, @Reference RunService runs) {
        this.predictions = predictions;
        this.runs = runs;
    }

    @Override
    public Optional<ModelInUse> current(Project project) throws BadInputException {
        return ModelInUse.of(project.folder());
    }

    @Override
    public Trial weigh(Project project, String run) throws TerrazzoException, IOException {
        boolean compared = current(project).isPresent();
        ModelJob<Scoring> candidate = evaluate(project, run);
        return new ChildTrial(candidate, compared ? Optional.of(evaluate(project, "current")) : Optional.empty());
    }

    private ModelJob<Scoring> evaluate(Project project, String run) throws TerrazzoException, IOException {
        return predictions.evaluate(project, EvaluationRequest.of(run, Split.TEST));
    }

    @Override
    public ModelInUse accept(Project project, Weighing weighing, String by) throws BadInputException, IOException {
        String run = weighing.candidate().model();
        Optional<ModelInUse> before = current(project);
        Path kept = new KeptModels(project.folder()).keep(run, runs.model(project.folder(), run));
        ModelInUse decided = new ModelInUse(
                1,
                run,
                project.folder().relativize(kept).toString().replace('\\', '/'),
                Instant.now(),
                by,
                weighing.candidate().evaluation().meanIou(),
                before.map(ModelInUse::run).orElse(null));
        decided.write(project.folder());
        return decided;
    }
}
