// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.terrazzo.model.Split;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/**
 * What there is to train on.
 *
 * @param channels 1 if all images are grey, otherwise 3
 * @param colours of the training images
 */
public record Material(FrozenDataset dataset, int channels, Colours colours) {

    /**
     * @param mean per channel, of pixels as fractions 0..1 of their display range
     * @param deviation per channel, likewise
     */
    public record Colours(List<Double> mean, List<Double> deviation) {}

    int classes() {
        return dataset.classes().size();
    }

    long pixels(Split split) {
        return dataset.of(split).stream()
                .mapToLong(image -> (long) image.width() * image.height())
                .sum();
    }

    /** Of the largest training image, in pixels. */
    int longestSide() {
        return dataset.of(Split.TRAIN).stream()
                .mapToInt(image -> Math.max(image.width(), image.height()))
                .max()
                .orElse(1);
    }

    /** The shorter side of the largest training image, in pixels. */
    int shorterSide() {
        return dataset.of(Split.TRAIN).stream()
                .mapToInt(image -> Math.min(image.width(), image.height()))
                .max()
                .orElse(1);
    }

    /** Labelled training pixels of each class. */
    long[] classPixels() {
        return IntStream.range(0, classes()).mapToLong(this::classPixels).toArray();
    }

    private long classPixels(int k) {
        return dataset.of(Split.TRAIN).stream()
                .mapToLong(image -> image.pixelsPerClass().get(k))
                .sum();
    }

    /** Whether the images are alike in being wider than high, as a camera that is held upright takes them. */
    boolean landscape() {
        return dataset.of(Split.TRAIN).stream().allMatch(Material::landscape);
    }

    private static boolean landscape(FrozenImage image) {
        return image.width() >= 1.2 * image.height();
    }
}
