// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.measure.ImageObject;
import org.terrazzo.measure.Intensity;
import org.terrazzo.measure.Objects;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;

/** Measures the objects that the model sees in each image; writes tables and index masks. */
final class AnalysisWork implements ImageJob.Work {

    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final Job.Analyse job;
    private final Outputs outputs;
    private final List<ObjectTables.Measured> measured = new ArrayList<>();

    AnalysisWork(Job.Analyse job) {
        this.job = job;
        this.outputs = Outputs.in(job.output());
    }

    @Override
    public void image(LoadedModel model, Job.Input input) throws BadInputException, IOException {
        List<LabelClass> classes = model.card().classes();
        Set<Integer> wanted = classes.stream()
                .map(LabelClass::index)
                .filter(index -> index != job.background())
                .collect(Collectors.toSet());
        try (ImageFile image = model.open(input)) {
            LabelSink sink =
                    new LabelSink(image.layout().width(), image.layout().height(), Decision.mostProbable(classes));
            model.segment(image, input, sink);
            LabelRaster labels = sink.raster();
            PixelBlock pixels = image.read(image.layout().bounds(), 1);
            List<ImageObject> objects = Objects.measure(labels, intensity(pixels), job.minimumArea(), wanted);
            IndexMasks.write(outputs.file(input.name(), ".png"), labels, LabelClasses.of(classes));
            measured.add(new ObjectTables.Measured(input.name(), labels.width(), labels.height(), objects));
        }
    }

    /** Brightness in the file's own units; of colours the luma. */
    private static Intensity intensity(PixelBlock pixels) {
        return pixels.channels() == 1
                ? (x, y) -> pixels.sample(x, y, 0)
                : (x, y) ->
                        RED * pixels.sample(x, y, 0) + GREEN * pixels.sample(x, y, 1) + BLUE * pixels.sample(x, y, 2);
    }

    @Override
    public void finish(LoadedModel model) throws BadInputException, IOException {
        if (!measured.isEmpty()) {
            new ObjectTables(model.card().classes(), job.background(), measured)
                    .write(outputs.file("objects", ".csv"), outputs.file("images", ".csv"));
        }
    }
}
