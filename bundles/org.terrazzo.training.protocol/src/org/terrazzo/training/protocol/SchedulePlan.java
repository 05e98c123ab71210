// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/**
 * How long and how fast the network learns.
 *
 * @param steps number of steps; 0 when {@code minutes} is the budget
 * @param minutes time budget for training and validation together; 0 when {@code steps} is the budget
 * @param stepsPerEpoch steps after which the training set's pixels have been drawn about once
 * @param learningRate the highest one, of AdamW
 * @param warmUp share of the budget over which the learning rate rises linearly, 0..1
 * @param weightDecay of AdamW, decoupled
 * @param clipNorm largest Euclidean norm of all gradients together
 * @param averageDecay of the exponential moving average of the weights that is validated and kept; 0: none
 * @param validateEvery steps between two validations
 * @param patience validations without improvement after which the training ends early; 0: never
 * @param seed of weights, crops and augmentation
 */
public record SchedulePlan(
        int steps,
        double minutes,
        int stepsPerEpoch,
        double learningRate,
        double warmUp,
        double weightDecay,
        double clipNorm,
        double averageDecay,
        int validateEvery,
        int patience,
        long seed) {

    public SchedulePlan {
        Checks.that(steps > 0 || minutes > 0, "schedule needs steps or minutes above 0");
        Checks.that(Double.isFinite(learningRate) && learningRate > 0, "schedule.learningRate must be above 0");
        Checks.between(stepsPerEpoch, 1, Integer.MAX_VALUE, "schedule.stepsPerEpoch");
        Checks.between(validateEvery, 1, Integer.MAX_VALUE, "schedule.validateEvery");
        Checks.fraction(warmUp, "schedule.warmUp");
        Checks.fraction(averageDecay, "schedule.averageDecay");
    }
}
