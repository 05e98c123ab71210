// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.Prediction.PredictedImage;
import org.terrazzo.training.Run;

/** A prediction under way. */
record PredictJob(Run run, String model, Inputs inputs, Path output, Chronicle chronicle)
        implements ModelJob<Prediction> {

    @Override
    public Prediction result() {
        Chronicle.outcome(run);
        List<PredictedImage> images = chronicle.done().stream()
                .filter(name -> inputs.file(name).isPresent() && Files.exists(mask(name)))
                .map(name -> new PredictedImage(name, inputs.file(name).orElseThrow(), mask(name)))
                .toList();
        return new Prediction(model, images, chronicle.problems(inputs.problems()));
    }

    private Path mask(String name) {
        return output.resolve(name + ".png");
    }
}
