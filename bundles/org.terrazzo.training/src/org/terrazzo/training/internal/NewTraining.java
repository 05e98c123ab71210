// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.terrazzo.dataset.LabelledImage;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.model.Split;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.internal.plan.Base;
import org.terrazzo.training.internal.plan.Capacity;
import org.terrazzo.training.internal.plan.ColourStatistics;
import org.terrazzo.training.internal.plan.Experience;
import org.terrazzo.training.internal.plan.Material;
import org.terrazzo.training.internal.plan.MaterialChecks;
import org.terrazzo.training.internal.plan.OptionChecks;
import org.terrazzo.training.internal.plan.Planner;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.ModelCard;

/** Prepares a training that begins at its first step, from scratch or from another run's weights. */
final class NewTraining {

    private final RunService runs;
    private final ImageOpener images;
    private final Machine machine;
    private final Json json = new Json();

    NewTraining(RunService runs, ImageOpener images, Machine machine) {
        this.runs = runs;
        this.images = images;
        this.machine = machine;
    }

    Preparation prepare(Project project, TrainingOptions options) throws TerrazzoException, IOException {
        OptionChecks.check(options);
        Optional<Path> weights = weights(project, options);
        List<LabelledImage> labelled = project.freeze();
        FrozenDataset dataset = Freezer.freeze(project, labelled);
        MaterialChecks.check(dataset);
        Capacity capacity = new Capacity(machine.freeMemory(), machine.physicalCores());
        Optional<Base> base = weights.isPresent() ? Optional.of(base(weights.get())) : Optional.empty();
        Material material = material(labelled, dataset);
        Experience experience = MeasuredRuns.of(project.folder(), json, options.kind());
        return new Preparation(
                Planner.plan(material, options, capacity, base, experience), dataset, job(project, weights, options));
    }

    private Optional<Path> weights(Project project, TrainingOptions options) throws TerrazzoException, IOException {
        Optional<String> from = options.from().filter(run -> !run.equals("scratch"));
        return from.isPresent() ? Optional.of(runs.model(project.folder(), from.get())) : Optional.empty();
    }

    private Base base(Path weights) throws TerrazzoException {
        ModelCard card = json.read(weights.resolve("model.json"), ModelCard.class);
        return new Base(card.run(), card);
    }

    private Material material(List<LabelledImage> labelled, FrozenDataset dataset) throws TerrazzoException {
        List<LabelledImage> training = training(labelled, dataset);
        boolean grey =
                training.stream().allMatch(image -> image.image().layout().channels() == 1);
        int channels = grey ? 1 : 3;
        return new Material(dataset, channels, ColourStatistics.measure(training, channels, images));
    }

    /** By the frozen splits, which may hold out more than the project's. */
    private static List<LabelledImage> training(List<LabelledImage> labelled, FrozenDataset dataset) {
        List<String> hashes = dataset.of(Split.TRAIN).stream()
                .map(FrozenDataset.FrozenImage::hash)
                .toList();
        return labelled.stream()
                .filter(image -> hashes.contains(image.image().hash()))
                .toList();
    }

    private static Job.Train job(Project project, Optional<Path> weights, TrainingOptions options) throws IOException {
        Path real = project.folder().toRealPath();
        String from = weights.map(folder -> real.relativize(folder).toString().replace('\\', '/'))
                .orElse(null);
        return new Job.Train(from, null, options.unattended().orElse(Job.Orphaned.CONTINUE));
    }
}
