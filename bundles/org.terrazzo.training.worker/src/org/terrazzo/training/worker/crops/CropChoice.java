// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

/**
 * Where a crop is taken and how it is varied.
 *
 * @param image number of the image
 * @param x centre, in the image's continuous coordinates
 * @param y centre
 * @param scale image pixels per crop pixel
 * @param quarterTurns 0..3
 * @param gain factor of the normalised values
 * @param shift per channel, added to the normalised values
 * @param noise standard deviation of the noise that is added
 * @param noiseSeed of the noise
 */
record CropChoice(
        int image,
        double x,
        double y,
        double scale,
        boolean flipHorizontal,
        boolean flipVertical,
        int quarterTurns,
        float gain,
        float[] shift,
        float noise,
        long noiseSeed) {}
