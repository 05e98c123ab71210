// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;
import org.terrazzo.training.protocol.Evaluation;

/** An evaluation under way. */
record EvaluateJob(Run run, String model, List<String> notices, List<Problem> before, Chronicle chronicle)
        implements ModelJob<Scoring> {

    @Override
    public Scoring result() throws TerrazzoException, IOException {
        Chronicle.outcome(run);
        if (!Files.exists(run.files().evaluation())) {
            throw Chronicle.nothing(run);
        }
        Evaluation evaluation = new Json().read(run.files().evaluation(), Evaluation.class);
        return new Scoring(model, evaluation, notices, chronicle.problems(before));
    }
}
