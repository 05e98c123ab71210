// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.worker.WorkContext;
import org.terrazzo.training.worker.crops.LevelReader;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.forest.Crew;
import org.terrazzo.training.worker.forest.FeatureSet;
import org.terrazzo.training.worker.forest.Forest;
import org.terrazzo.training.worker.forest.ForestFile;
import org.terrazzo.training.worker.forest.PixelFeatures;
import org.terrazzo.training.worker.model.Checksums;
import org.terrazzo.training.worker.model.ComputeEngine;
import org.terrazzo.training.worker.model.ModelFolder;
import org.terrazzo.training.worker.net.NetworkShape;
import org.terrazzo.training.worker.net.SafetensorsReader;
import org.terrazzo.training.worker.net.Weights;

/** A model read from disk, ready to segment images. Owns what it needs for that. */
final class LoadedModel implements AutoCloseable {

    /** What is given back with the model. */
    private interface Owned {
        void close();
    }

    private final ModelCard card;
    private final PixelClassifier classifier;
    private final LevelReader reader;
    private final Owned owned;

    private LoadedModel(ModelCard card, PixelClassifier classifier, WorkContext context, Owned owned) {
        this.card = card;
        this.classifier = classifier;
        this.reader = new LevelReader(context.opener(), card.network().channels());
        this.owned = owned;
    }

    /** @param threads 0: as the engine likes */
    static LoadedModel load(Path folder, int threads, WorkContext context) throws BadInputException, IOException {
        Checksums.check(folder);
        ModelCard card = ModelFolder.card(folder, context.json());
        return switch (card.network().kind()) {
            case UNET -> network(folder, card, threads, context);
            case FOREST -> forest(folder, card, threads, context);
        };
    }

    private static LoadedModel network(Path folder, ModelCard card, int threads, WorkContext context)
            throws BadInputException, IOException {
        ComputeEngine engine = ComputeEngine.start(threads, "cpu", context.report());
        context.report().phase(Phase.LOADING);
        try (SafetensorsReader reader = ModelFolder.weights(folder)) {
            Weights weights = Weights.of(engine.manager(), NetworkShape.of(card.network()), reader.under(""));
            Segmenter segmenter =
                    new Segmenter(card.network(), weights, levels(card), card.tile(), card.overlap(), context.report());
            return new LoadedModel(card, segmenter, context, engine::close);
        } catch (BadInputException | IOException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static LoadedModel forest(Path folder, ModelCard card, int threads, WorkContext context)
            throws BadInputException, IOException {
        Crew crew = new Crew(threads);
        context.report().started("Terrazzo's forest", "cpu", threads);
        context.report().phase(Phase.LOADING);
        try {
            NetworkPlan plan = card.network();
            PixelFeatures features = new PixelFeatures(FeatureSet.of(plan.channels(), plan.forest()), levels(card));
            Forest forest = ForestFile.read(
                    ModelFolder.weightsFile(folder), features.set().size(), plan.classes());
            return new LoadedModel(
                    card, new ForestSegmenter(features, () -> forest, crew, context.report()), context, crew::close);
        } catch (BadInputException | IOException | RuntimeException e) {
            crew.close();
            throw e;
        }
    }

    private static Levels levels(ModelCard card) {
        return new Levels(card.mean(), card.deviation());
    }

    ModelCard card() {
        return card;
    }

    /** Opens an image; the caller closes it. */
    ImageFile open(Job.Input input) throws BadInputException {
        return reader.opener().open(Path.of(input.file()), input.page());
    }

    void segment(ImageFile image, Job.Input input, ProbabilityRows sink) throws BadInputException, IOException {
        DisplayRange range = Double.isFinite(input.low()) && Double.isFinite(input.high())
                ? new DisplayRange(input.low(), input.high())
                : image.suggestedRange();
        classifier.segment(PixelRows.of(image, range, reader), sink);
    }

    @Override
    public void close() {
        owned.close();
    }
}
