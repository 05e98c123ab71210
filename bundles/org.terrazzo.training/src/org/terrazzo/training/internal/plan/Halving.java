// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * The ways to make a plan smaller, in the order in which they are tried: the first costs the least of what is learned.
 * Each returns what it got when it can do no more.
 */
enum Halving implements UnaryOperator<Size> {

    /** Smaller tiles overlap more, which takes time and nothing else. */
    TILE("resources.tile", Size::tile) {
        @Override
        public Size apply(Size size) {
            int half = size.tile() / 2;
            boolean possible = half >= Math.max(LEAST_TILE, size.crop()) && fits(half, size);
            return possible ? size.withTile(half) : size;
        }
    },

    CROP("data.crop", Size::crop) {
        @Override
        public Size apply(Size size) {
            int half = size.crop() / 2;
            boolean possible = half >= least(size) && fits(half, size);
            return possible ? size.withCrop(half).withTile(tile(size, half)) : size;
        }

        /** As small as the crop allows: it was in the way before. */
        private int tile(Size size, int crop) {
            return Math.min(size.tile(), Math.max(2 * crop, LEAST_TILE));
        }
    },

    BATCH("data.batch", Size::batch) {
        @Override
        public Size apply(Size size) {
            return size.batch() > 1 ? size.withBatch(size.batch() / 2) : size;
        }
    },

    WIDTH("network.width", size -> size.network().width()) {
        @Override
        public Size apply(Size size) {
            int half = size.network().width() / 2;
            return half >= LEAST_WIDTH ? size.withWidth(half) : size;
        }
    };

    static final int LEAST_CROP = 64;
    private static final int LEAST_TILE = 128;
    private static final int LEAST_WIDTH = 4;

    private final String planName;
    private final ToIntFunction<Size> value;

    Halving(String planName, ToIntFunction<Size> value) {
        this.planName = planName;
        this.value = value;
    }

    /** As in a plan's reasons. */
    String planName() {
        return planName;
    }

    /** As it is typed, {@code --crop 256}. */
    String option(Size size) {
        return "--" + option() + " " + value(size);
    }

    /** As in {@code crop}. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    int value(Size size) {
        return value.applyAsInt(size);
    }

    /** The network can only halve what is even at every level. */
    private static boolean fits(int side, Size size) {
        return side % size.network().multiple() == 0;
    }

    private static int least(Size size) {
        return Math.max(LEAST_CROP, 2 * size.network().multiple());
    }
}
