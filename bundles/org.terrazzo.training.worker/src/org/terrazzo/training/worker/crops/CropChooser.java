// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/**
 * Chooses crops. What is chosen for a sample depends on the seed and the sample's number alone, not on threads or on
 * what was asked before, so that a training can be resumed anywhere.
 */
final class CropChooser {

    private static final double GOLDEN = 0.6180339887498949;
    private static final double SPARSE = 0.5;
    private static final double NOISY = 0.5;
    private static final double OWN_SHIFT = 0.3;

    private final TrainingImages images;
    private final PictureCache cache;
    private final DataPlan data;
    private final AugmentationPlan augmentation;
    private final long seed;
    private final double[] cumulated;
    private final int[] present;
    private final List<List<Integer>> imagesWith;

    CropChooser(TrainingImages images, PictureCache cache, DataPlan data, AugmentationPlan augmentation, long seed) {
        this.images = images;
        this.cache = cache;
        this.data = data;
        this.augmentation = augmentation;
        this.seed = seed;
        this.cumulated = cumulatedAreas(images.list());
        this.imagesWith =
                IntStream.range(0, images.classes()).mapToObj(images::with).toList();
        this.present = IntStream.range(0, images.classes())
                .filter(k -> !imagesWith.get(k).isEmpty())
                .toArray();
    }

    private static double[] cumulatedAreas(List<FrozenImage> images) {
        double[] sums = new double[images.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += (double) images.get(i).width() * images.get(i).height();
            sums[i] = sum;
        }
        return sums;
    }

    CropChoice choose(long sample) throws BadInputException {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ sample * 0xD1342543DE82EF95L);
        return random.nextDouble() < data.rareClassShare() && present.length > 0
                ? atClass(present[random.nextInt(present.length)], random)
                : anywhere(next(sample), random);
    }

    /** Steps of the golden ratio reach all images about equally often per pixel, without a list to keep. */
    private int next(long sample) {
        double share = (sample * GOLDEN + (seed & 1023) / 1024.0) % 1.0;
        double wanted = share * cumulated[cumulated.length - 1];
        int image = 0;
        while (image < cumulated.length - 1 && cumulated[image] <= wanted) {
            image++;
        }
        return image;
    }

    private CropChoice atClass(int position, SplittableRandom random) throws BadInputException {
        List<Integer> candidates = imagesWith.get(position);
        return at(candidates.get(random.nextInt(candidates.size())), position, random);
    }

    private CropChoice anywhere(int image, SplittableRandom random) throws BadInputException {
        FrozenImage frozen = images.list().get(image);
        long labelled =
                frozen.pixelsPerClass().stream().mapToLong(Long::longValue).sum();
        if (labelled > 0 && labelled < SPARSE * frozen.width() * frozen.height()) {
            return at(image, labelledClass(frozen, (long) (random.nextDouble() * labelled)), random);
        }
        double scale = scale(random);
        double extent = data.crop() * scale;
        double x = within(random.nextDouble() * (frozen.width() - extent) + extent / 2, extent, frozen.width(), scale);
        double y =
                within(random.nextDouble() * (frozen.height() - extent) + extent / 2, extent, frozen.height(), scale);
        return varied(image, x, y, scale, random);
    }

    private static int labelledClass(FrozenImage image, long pixel) {
        int position = 0;
        long rest = pixel - image.pixelsPerClass().getFirst();
        while (rest >= 0 && position < image.pixelsPerClass().size() - 1) {
            position++;
            rest -= image.pixelsPerClass().get(position);
        }
        return position;
    }

    /** A crop with a pixel of the class somewhere in its middle half. */
    private CropChoice at(int image, int position, SplittableRandom random) throws BadInputException {
        Picture picture = cache.get(image);
        int pixel = picture.places().draw(position, random);
        double scale = scale(random);
        double extent = data.crop() * scale;
        double x = pixel % picture.width() + (random.nextDouble() - 0.5) * extent / 2;
        double y = pixel / picture.width() + (random.nextDouble() - 0.5) * extent / 2;
        return varied(
                image,
                within(x, extent, picture.width(), scale),
                within(y, extent, picture.height(), scale),
                scale,
                random);
    }

    /** Keeps the crop inside the image, or centres it where it is larger. Unscaled pixels stay on the pixel grid. */
    private double within(double centre, double extent, int size, double scale) {
        if (size <= extent) {
            return size / 2.0 + (scale == 1 && (size - data.crop()) % 2 != 0 ? 0.5 : 0);
        }
        double inside = Math.clamp(centre, extent / 2, size - extent / 2);
        return scale == 1 ? Math.round(inside - extent / 2) + extent / 2 : inside;
    }

    private double scale(SplittableRandom random) {
        double draw = random.nextDouble() * 2 - 1;
        return augmentation.scale() == 1 ? 1 : Math.pow(augmentation.scale(), draw);
    }

    private CropChoice varied(int image, double x, double y, double scale, SplittableRandom random) {
        float common = (float) symmetric(augmentation.brightness() * (1 - OWN_SHIFT), random);
        float[] shift = new float[images.reader().channels()];
        for (int channel = 0; channel < shift.length; channel++) {
            shift[channel] = common + (float) symmetric(augmentation.brightness() * OWN_SHIFT, random);
        }
        boolean noisy = random.nextDouble() < NOISY;
        return new CropChoice(
                image,
                x,
                y,
                scale,
                augmentation.flipHorizontal() && random.nextBoolean(),
                augmentation.flipVertical() && random.nextBoolean(),
                augmentation.quarterTurns() ? random.nextInt(4) : 0,
                (float) (1 + symmetric(augmentation.contrast(), random)),
                shift,
                noisy ? (float) (augmentation.noise() * random.nextDouble()) : 0,
                random.nextLong());
    }

    private static double symmetric(double largest, SplittableRandom random) {
        return (random.nextDouble() * 2 - 1) * largest;
    }
}
