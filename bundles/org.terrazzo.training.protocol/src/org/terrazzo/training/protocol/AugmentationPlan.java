// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/**
 * How crops are varied.
 *
 * @param flipHorizontal mirror left and right in half of the crops
 * @param flipVertical mirror up and down in half of the crops
 * @param quarterTurns turn by 0, 90, 180 or 270 degrees
 * @param scale largest factor of enlargement and reduction: 1.25 draws from 0.8..1.25; 1 leaves the size
 * @param brightness largest shift, in standard deviations of the channel
 * @param contrast largest relative change of the deviation, 0.2 draws from 0.8..1.2
 * @param noise largest standard deviation of Gaussian noise, in standard deviations of the channel
 */
public record AugmentationPlan(
        boolean flipHorizontal,
        boolean flipVertical,
        boolean quarterTurns,
        double scale,
        double brightness,
        double contrast,
        double noise) {

    public AugmentationPlan {
        Checks.that(scale >= 1 && scale <= 4, "augmentation.scale must be 1..4, not " + scale);
        Checks.that(brightness >= 0 && brightness <= 10, "augmentation.brightness must be 0..10, not " + brightness);
        Checks.fraction(contrast, "augmentation.contrast");
        Checks.that(noise >= 0 && noise <= 10, "augmentation.noise must be 0..10, not " + noise);
    }
}
