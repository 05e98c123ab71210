// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.List;
import java.util.function.ToLongFunction;
import org.terrazzo.model.Split;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/**
 * The sizes of the images that a child works on, as far as its memory depends on them.
 *
 * @param channels that the network sees: 1 or 3
 * @param kept pixels of all images that crops are drawn from
 * @param places bytes in which it is noted where each of their classes is to be found
 * @param largest pixels of the largest of these
 * @param segmented pixels of the largest image that is segmented; 0: none is
 * @param widest columns of the widest image that is segmented
 * @param highest rows of the highest one
 */
public record Pictures(int channels, long kept, long places, long largest, long segmented, int widest, int highest) {

    /** Of each class so many pixels are noted. */
    private static final int PLACES = 2048;

    /** Of a training: crops are drawn from its training images, its validation images are segmented. */
    public static Pictures of(FrozenDataset dataset, int channels) {
        List<FrozenImage> training = dataset.of(Split.TRAIN);
        List<FrozenImage> validation = dataset.of(Split.VALIDATION);
        return new Pictures(
                channels,
                training.stream().mapToLong(Pictures::pixels).sum(),
                training.stream().mapToLong(Pictures::places).sum(),
                most(training, Pictures::pixels),
                most(validation, Pictures::pixels),
                (int) most(validation, FrozenImage::width),
                (int) most(validation, FrozenImage::height));
    }

    /** A tile is no larger than the image, but as large as the network can halve. */
    int tileWidth(Size size) {
        return padded(Math.min(size.tile(), widest), size);
    }

    int tileHeight(Size size) {
        return padded(Math.min(size.tile(), highest), size);
    }

    private static int padded(int side, Size size) {
        int multiple = size.network().multiple();
        return side == 0 ? 0 : Math.max(2 * multiple, Math.ceilDiv(side, multiple) * multiple);
    }

    private static long places(FrozenImage image) {
        return image.pixelsPerClass().stream()
                .mapToLong(count -> Integer.BYTES * Math.min(PLACES, count))
                .sum();
    }

    private static long pixels(FrozenImage image) {
        return (long) image.width() * image.height();
    }

    private static long most(List<FrozenImage> images, ToLongFunction<FrozenImage> size) {
        return images.stream().mapToLong(size).max().orElse(0);
    }
}
