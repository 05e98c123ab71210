// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.PredictionRequest;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Predicts images. */
@Command(
        name = "predict",
        header = "Predicts the class of every pixel of images of any size, as index PNGs.",
        description = "An image that can't be read is told, and the others go on.",
        footer = {
            "",
            "Examples:",
            "  terrazzo predict cells --model latest --output masks new-photos",
            "  terrazzo predict cells --model run-003 --output masks --uncertainty --threshold round=0.7 a.tif b.tif"
        })
final class PredictCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ModelOption model;

    @Mixin
    private InputParameter inputs;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path output;

    @Option(
            names = "--probabilities",
            description = "Writes NAME.probabilities.npy as well: float16, [classes, height, width].")
    private boolean probabilities;

    @Option(
            names = "--uncertainty",
            description = "Writes NAME.uncertainty.png as well: the entropy, 255 where nothing is known.")
    private boolean uncertainty;

    @Option(
            names = "--threshold",
            paramLabel = "CLASS=P",
            description = "Least probability that a class needs, 0 to 1. A pixel of which no class gets there is 255.")
    private Map<String, Double> thresholds = new TreeMap<>();

    PredictCommand(Desk desk) {
        this.desk = desk;
    }

    /** What {@code --json} shows. */
    record PredictView(
            String model,
            String job,
            String outcome,
            String cause,
            String output,
            List<ImageView> images,
            List<Problem> problems) {}

    record ImageView(String name, String image, String mask) {}

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Project project = desk.open(inputs.folder());
        Path folder = desk.terminal().path(output);
        PredictionRequest request =
                new PredictionRequest(model.name(), inputs.paths(desk), folder, probabilities, uncertainty, thresholds);
        ModelJob<Prediction> job = desk.services().prediction().predict(project, request);
        Outcome outcome = desk.await(job.run(), common.json());
        Prediction prediction = job.result();
        desk.tell(prediction.problems());
        desk.show(
                common.json(),
                view(job.run().id(), outcome, folder, prediction),
                () -> desk.say(prediction.images().size() + " images predicted with " + prediction.model() + " into "
                        + folder));
        desk.explain(job.run().id(), outcome);
        return ExitStatus.of(outcome);
    }

    private static PredictView view(String job, Outcome outcome, Path folder, Prediction prediction) {
        return new PredictView(
                prediction.model(),
                job,
                outcome.text(),
                OutcomeWords.cause(outcome),
                folder.toString(),
                prediction.images().stream()
                        .map(i -> new ImageView(
                                i.name(), i.image().toString(), i.mask().toString()))
                        .toList(),
                prediction.problems());
    }
}
