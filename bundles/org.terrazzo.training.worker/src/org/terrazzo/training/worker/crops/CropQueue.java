// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;

/**
 * Draws crops beside the training thread, {@value #BATCHES_AHEAD} batches ahead and no more. The samples' order and
 * content depend on the seed alone.
 */
public final class CropQueue implements AutoCloseable {

    private static final int BATCHES_AHEAD = 2;

    private final PictureCache cache;
    private final CropChooser chooser;
    private final DataPlan data;
    private final Levels levels;
    private final int classes;
    private final ExecutorService threads;
    private final Deque<Future<Crop>> ahead = new ArrayDeque<>();
    private long nextSample;

    /** @param firstSample number of the first sample to draw, from 0 */
    public CropQueue(
            TrainingImages images,
            PictureCache cache,
            DataPlan data,
            AugmentationPlan augmentation,
            long seed,
            long firstSample,
            int threads) {
        this.cache = cache;
        this.chooser = new CropChooser(images, cache, data, augmentation, seed);
        this.data = data;
        this.levels = new Levels(data.mean(), data.deviation());
        this.classes = images.classes();
        this.nextSample = firstSample;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("crops-", 1).daemon().factory());
    }

    /** The crops of the next batch, waiting for them if need be. For one thread. */
    public List<Crop> next() throws BadInputException, InterruptedException {
        while (ahead.size() < (BATCHES_AHEAD + 1) * data.batch()) {
            long sample = nextSample++;
            ahead.add(threads.submit(() -> draw(sample)));
        }
        List<Crop> batch = new ArrayList<>();
        while (batch.size() < data.batch()) {
            batch.add(await(ahead.remove()));
        }
        return batch;
    }

    Crop draw(long sample) throws BadInputException {
        CropChoice choice = chooser.choose(sample);
        return new CropDrawing(choice, cache.get(choice.image()), data.crop(), levels).draw(classes);
    }

    private static Crop await(Future<Crop> crop) throws BadInputException, InterruptedException {
        try {
            return crop.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case BadInputException bad -> throw bad;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
