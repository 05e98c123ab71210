// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/**
 * Keeps decoded pictures up to a number of bytes; those not asked for the longest are dropped first. An image that
 * would take more than a quarter of the budget is read by region instead. Safe for use by many threads: a picture
 * wanted by several is decoded once.
 */
public final class PictureCache {

    private static final int SHARE = 4;

    private final TrainingImages images;
    private final long budget;
    private final Map<Integer, CompletableFuture<Picture>> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /** @param budget bytes of Java heap */
    public PictureCache(TrainingImages images, long budget) {
        this.images = images;
        this.budget = budget;
    }

    Picture get(int image) throws BadInputException {
        CompletableFuture<Picture> mine = new CompletableFuture<>();
        CompletableFuture<Picture> found;
        synchronized (this) {
            found = pictures.putIfAbsent(image, mine);
        }
        if (found == null) {
            decode(image, mine);
            found = mine;
        }
        return await(found);
    }

    private void decode(int image, CompletableFuture<Picture> into) {
        try {
            Picture picture = images.decode(image, fits(images.list().get(image)));
            into.complete(picture);
            makeRoom(image, picture.bytes());
        } catch (BadInputException | RuntimeException | Error e) {
            into.completeExceptionally(e);
        }
    }

    private boolean fits(FrozenImage image) {
        return (long) image.width() * image.height() * images.reader().channels() <= budget / SHARE;
    }

    private synchronized void makeRoom(int newest, long bytes) {
        used += bytes;
        Iterator<Map.Entry<Integer, CompletableFuture<Picture>>> oldest =
                pictures.entrySet().iterator();
        while (used > budget && oldest.hasNext()) {
            Map.Entry<Integer, CompletableFuture<Picture>> entry = oldest.next();
            if (entry.getKey() != newest && entry.getValue().isDone()) {
                used -= entry.getValue().join().bytes();
                oldest.remove();
            }
        }
    }

    private static Picture await(CompletableFuture<Picture> picture) throws BadInputException {
        try {
            return picture.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BadInputException bad) {
                throw bad;
            }
            throw e;
        }
    }
}
