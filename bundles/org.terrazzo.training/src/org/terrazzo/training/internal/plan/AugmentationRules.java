// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.AugmentationPlan;

/** How far crops may be varied without becoming what the images never show. */
final class AugmentationRules {

    private AugmentationRules() {}

    static AugmentationPlan plan(Material material, Reasons reasons) {
        boolean upright = material.channels() == 3 && material.landscape();
        String why = upright
                ? "colour images that are all wider than high are taken to be scenes, which have an up and a down"
                : "nothing says that the images have an up and a down";
        reasons.because("augmentation.flipHorizontal", true, "left and right can be exchanged");
        reasons.because("augmentation.flipVertical", !upright, why);
        reasons.because("augmentation.quarterTurns", !upright, why);
        reasons.because("augmentation.scale", 1.25, "objects differ in size more than in the images at hand");
        reasons.because("augmentation.brightness", 0.2, "light differs from image to image");
        reasons.because("augmentation.contrast", 0.2, "light differs from image to image");
        reasons.because("augmentation.noise", 0.1, "a little, so that noise is not learned by heart");
        return new AugmentationPlan(true, !upright, !upright, 1.25, 0.2, 0.2, 0.1);
    }
}
