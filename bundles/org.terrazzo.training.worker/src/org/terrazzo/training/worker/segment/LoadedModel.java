// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.worker.WorkContext;
import org.terrazzo.training.worker.crops.LevelReader;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.model.Checksums;
import org.terrazzo.training.worker.model.ModelFolder;
import org.terrazzo.training.worker.net.NetworkShape;
import org.terrazzo.training.worker.net.SafetensorsReader;
import org.terrazzo.training.worker.net.Weights;

/** A model read from disk, ready to segment images. Owns its weights. */
final class LoadedModel implements AutoCloseable {

    private final ModelCard card;
    private final Weights weights;
    private final Segmenter segmenter;
    private final LevelReader reader;

    private LoadedModel(ModelCard card, Weights weights, WorkContext context) {
        this.card = card;
        this.weights = weights;
        this.reader = new LevelReader(context.opener(), card.network().channels());
        this.segmenter = new Segmenter(
                card.network(),
                weights,
                new Levels(card.mean(), card.deviation()),
                card.tile(),
                card.overlap(),
                context.report());
    }

    static LoadedModel load(NDManager manager, Path folder, WorkContext context) throws BadInputException, IOException {
        Checksums.check(folder);
        ModelCard card = ModelFolder.card(folder, context.json());
        try (SafetensorsReader reader = ModelFolder.weights(folder)) {
            return new LoadedModel(
                    card, Weights.of(manager, NetworkShape.of(card.network()), reader.under("")), context);
        }
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
        segmenter.segment(PixelRows.of(image, range, reader), sink);
    }

    @Override
    public void close() {
        weights.close();
    }
}
