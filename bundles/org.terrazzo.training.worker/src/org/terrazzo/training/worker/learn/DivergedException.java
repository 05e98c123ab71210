// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.math.BigDecimal;
import org.terrazzo.storage.TerrazzoException;

/** The loss stopped being a number: nothing can be learned from here on. */
public final class DivergedException extends TerrazzoException {

    private static final long serialVersionUID = 1L;

    /**
     * @param learningRate of the plan, its highest: that is the one which can be chosen, whatever the warm-up made of it at
     *     this step
     */
    public DivergedException(int step, double learningRate) {
        super(
                "The loss is not a finite number any more at step " + step + " with the learning rate "
                        + BigDecimal.valueOf(learningRate).stripTrailingZeros().toPlainString() + ".",
                "Train again with a lower learning rate.");
    }
}
