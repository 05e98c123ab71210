// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;

/** Writes what the model sees in each image. */
final class Prediction implements ImageJob.Work {

    private final Job.Predict job;
    private final Outputs outputs;

    Prediction(Job.Predict job) {
        this.job = job;
        this.outputs = Outputs.in(job.output());
    }

    @Override
    public void image(LoadedModel model, Job.Input input) throws BadInputException, IOException {
        try (ImageFile image = model.open(input)) {
            int width = image.layout().width();
            int height = image.layout().height();
            LabelSink labels = new LabelSink(
                    width, height, new Decision(model.card().classes(), job.thresholds(), job.undecided()));
            UncertaintySink uncertainty = job.uncertainty() ? new UncertaintySink(width, height) : null;
            if (job.probabilities()) {
                writeProbabilities(model, image, input, sinks(labels, uncertainty));
            } else {
                model.segment(image, input, all(sinks(labels, uncertainty)));
            }
            write(model, input, labels, uncertainty);
        }
    }

    private void writeProbabilities(LoadedModel model, ImageFile image, Job.Input input, List<ProbabilityRows> sinks)
            throws BadInputException, IOException {
        int classes = model.card().classes().size();
        try (NpyFile npy = NpyFile.create(
                outputs.file(input.name(), ".probabilities.npy"),
                classes,
                image.layout().height(),
                image.layout().width())) {
            sinks.add(npy);
            model.segment(image, input, all(sinks));
            npy.commit();
        }
    }

    private void write(LoadedModel model, Job.Input input, LabelSink labels, UncertaintySink uncertainty)
            throws BadInputException, IOException {
        if (uncertainty != null) {
            IndexMasks.write(outputs.file(input.name(), ".uncertainty.png"), uncertainty.raster());
        }
        LabelClasses classes = LabelClasses.of(model.card().classes());
        IndexMasks.write(outputs.file(input.name(), ".png"), labels.raster(), classes);
    }

    private static List<ProbabilityRows> sinks(LabelSink labels, UncertaintySink uncertainty) {
        List<ProbabilityRows> sinks = new ArrayList<>();
        sinks.add(labels);
        if (uncertainty != null) {
            sinks.add(uncertainty);
        }
        return sinks;
    }

    private static ProbabilityRows all(List<ProbabilityRows> sinks) {
        return (y, probabilities) -> {
            for (ProbabilityRows sink : sinks) {
                sink.row(y, probabilities);
            }
        };
    }
}
