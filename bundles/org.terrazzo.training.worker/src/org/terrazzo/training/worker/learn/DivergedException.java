// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.util.Locale;
import org.terrazzo.storage.TerrazzoException;

/** The loss stopped being a number: nothing can be learned from here on. */
public final class DivergedException extends TerrazzoException {

    private static final long serialVersionUID = 1L;

    public DivergedException(int step, double learningRate) {
        super(
                String.format(
                        Locale.ROOT,
                        "The loss is not a finite number any more at step %d with the learning rate %.3g.",
                        step,
                        learningRate),
                String.format(
                        Locale.ROOT,
                        "Train again with a lower learning rate, for example --learning-rate %.0e.",
                        Math.min(1e-3, learningRate / 10)));
    }
}
