// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.util.List;
import java.util.Objects;

/**
 * How a training went.
 *
 * @param loss of the training crops, per step
 * @param validationLoss of the validation images
 * @param meanIou of the validation images, 0..1
 * @param classIou one curve per class, named after it, in the order of the frozen data; values are 0..1
 * @param learningRate per step
 * @param memory resident bytes of the child, per step
 */
public record Curves(
        Curve loss, Curve validationLoss, Curve meanIou, List<Curve> classIou, Curve learningRate, Curve memory) {

    public Curves {
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(validationLoss, "validationLoss");
        Objects.requireNonNull(meanIou, "meanIou");
        Objects.requireNonNull(learningRate, "learningRate");
        Objects.requireNonNull(memory, "memory");
        classIou = List.copyOf(classIou);
    }
}
