// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.measure.ClassScore;
import org.terrazzo.measure.ConfusionMatrix;
import org.terrazzo.measure.ObjectScore;
import org.terrazzo.measure.ObjectScores;
import org.terrazzo.measure.Scores;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.worker.WorkContext;

/** Compares what the model sees with masks; writes evaluation.json. */
final class EvaluationWork implements ImageJob.Work {

    private static final int SMALLEST_OBJECT = 1;

    private final Job.Evaluate job;
    private final WorkContext context;
    private final List<Evaluation.ImageResult> images = new ArrayList<>();
    private ConfusionMatrix pixels;
    private ObjectScores objects;

    EvaluationWork(Job.Evaluate job, WorkContext context) {
        this.job = job;
        this.context = context;
    }

    @Override
    public void image(LoadedModel model, Job.Input input) throws BadInputException, IOException {
        List<LabelClass> classes = model.card().classes();
        int[] indices = indices(classes);
        try (ImageFile image = model.open(input)) {
            LabelRaster truth = truth(input, image, indices);
            LabelSink labels = new LabelSink(
                    truth.width(), truth.height(), new Decision(classes, job.thresholds(), job.undecided()));
            model.segment(image, input, labels);
            keep(input.name(), truth, labels.raster());
            add(input.name(), indices, truth, labels.raster());
        }
    }

    /** So that whoever looks at a score finds the pixels behind it. */
    private void keep(String name, LabelRaster truth, LabelRaster predicted) throws BadInputException, IOException {
        IndexMasks.write(Outputs.in(context.files().truth().toString()).file(name, ".png"), truth);
        IndexMasks.write(Outputs.in(context.files().predicted().toString()).file(name, ".png"), predicted);
    }

    private static LabelRaster truth(Job.Input input, ImageFile image, int[] indices) throws BadInputException {
        if (input.mask() == null) {
            throw new BadInputException("The image " + input.name() + " has no mask.", "Give a mask to compare with.");
        }
        LabelRaster truth = IndexMasks.read(Path.of(input.mask()));
        if (truth.width() != image.layout().width()
                || truth.height() != image.layout().height()) {
            throw new BadInputException(
                    "The mask " + input.mask() + " is " + truth.width() + " x " + truth.height()
                            + " pixels, but the image is " + image.layout().width() + " x "
                            + image.layout().height() + ".",
                    "Give the mask that belongs to the image.");
        }
        checkValues(input, truth, indices);
        return truth;
    }

    private static void checkValues(Job.Input input, LabelRaster truth, int[] indices) throws BadInputException {
        long[] histogram = truth.histogram();
        for (int value = 0; value < LabelRaster.UNLABELLED; value++) {
            int wanted = value;
            if (histogram[value] > 0 && Arrays.stream(indices).noneMatch(index -> index == wanted)) {
                throw new BadInputException(
                        "The mask " + input.mask() + " has the value " + value + " in " + histogram[value]
                                + " pixels, which is no class of the model.",
                        "Map the value to a class, or to 255 to leave it out.");
            }
        }
    }

    private void add(String name, int[] indices, LabelRaster truth, LabelRaster predicted) {
        ConfusionMatrix own = new ConfusionMatrix(indices);
        own.add(truth, predicted);
        Scores scores = Scores.of(own);
        List<Double> iou = scores.classes().stream().map(ClassScore::iou).toList();
        images.add(new Evaluation.ImageResult(name, scores.meanIou(), scores.pixelAccuracy(), iou));
        pixels = pixels == null ? new ConfusionMatrix(indices) : pixels;
        objects = objects == null ? new ObjectScores(indices) : objects;
        pixels.add(own);
        objects.add(truth, predicted, SMALLEST_OBJECT);
    }

    @Override
    public void finish(LoadedModel model) throws IOException {
        if (pixels == null) {
            return;
        }
        Scores scores = Scores.of(pixels);
        List<ObjectScore> found = objects.scores();
        List<Evaluation.ClassResult> classes = IntStream.range(0, found.size())
                .mapToObj(k ->
                        result(model.card().classes().get(k), scores.classes().get(k), found.get(k)))
                .toList();
        List<List<Long>> confusion = Arrays.stream(pixels.counts())
                .map(row -> LongStream.of(row).boxed().toList())
                .toList();
        context.json()
                .write(
                        context.files().evaluation(),
                        new Evaluation(
                                1,
                                classes,
                                scores.meanIou(),
                                scores.meanDice(),
                                scores.pixelAccuracy(),
                                scores.meanClassAccuracy(),
                                confusion,
                                images));
    }

    private static Evaluation.ClassResult result(LabelClass labelClass, ClassScore score, ObjectScore objects) {
        return new Evaluation.ClassResult(
                labelClass.index(),
                labelClass.name(),
                score.iou(),
                score.dice(),
                score.precision(),
                score.recall(),
                score.accuracy(),
                score.truthPixels(),
                score.predictedPixels(),
                new Evaluation.ObjectResult(
                        objects.truePositives(),
                        objects.falsePositives(),
                        objects.falseNegatives(),
                        objects.precision(),
                        objects.recall(),
                        objects.f1()));
    }

    private static int[] indices(List<LabelClass> classes) {
        return classes.stream().mapToInt(LabelClass::index).toArray();
    }
}
