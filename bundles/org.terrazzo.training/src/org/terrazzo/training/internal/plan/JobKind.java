// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/** What is done with segmented images, by what it holds of each beside the rows that are being segmented. */
public enum JobKind {
    PREDICT(2, 0),

    /** The mask, and an object's number per pixel for mask and prediction. */
    EVALUATE(12, 0),

    /** An object's number per pixel, and the whole image for its brightness. */
    ANALYSE(6, 3);

    private final int bytesPerPixel;
    private final int copies;

    JobKind(int bytesPerPixel, int copies) {
        this.bytesPerPixel = bytesPerPixel;
        this.copies = copies;
    }

    long bytes(Pictures pictures) {
        return pictures.segmented() * (bytesPerPixel + copies * pictures.channels());
    }
}
