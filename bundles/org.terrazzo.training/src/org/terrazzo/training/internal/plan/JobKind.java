// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/** What is done with segmented images, by what it holds of each beside the rows that are being segmented. */
public enum JobKind {
    PREDICT(3, false),

    /** The mask, and an object's number per pixel for mask and prediction. */
    EVALUATE(14, false),

    /** An object's number per pixel, and the whole image for its brightness. */
    ANALYSE(6, true);

    private static final int COPIES = 3;

    private final int bytesPerPixel;
    private final boolean readsWhole;

    JobKind(int bytesPerPixel, boolean readsWhole) {
        this.bytesPerPixel = bytesPerPixel;
        this.readsWhole = readsWhole;
    }

    long bytes(Pictures pictures) {
        int copies = readsWhole ? COPIES * pictures.channels() : 0;
        return pictures.segmented() * (bytesPerPixel + copies);
    }

    /** Whether it keeps the objects of all images to the end: how many they are, only the model knows. */
    boolean collectsObjects() {
        return this == ANALYSE;
    }

    /** Samples that are decoded at once. */
    long samplesRead(Pictures pictures, int rows) {
        long pixels = readsWhole ? pictures.segmented() : (long) rows * pictures.widest();
        return Math.min(pixels, pictures.segmented()) * pictures.channels();
    }
}
