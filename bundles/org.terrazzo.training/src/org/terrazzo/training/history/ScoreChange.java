// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.util.Objects;

/**
 * An IoU before and after.
 *
 * @param index the class's identity; -1: the mean over the classes
 * @param before 0..1, NaN where there is none
 * @param after 0..1, NaN where there is none
 */
public record ScoreChange(int index, String name, double before, double after) {

    /** A loss of a hundredth is what another seed does as well. */
    public static final double NOTABLE = 0.01;

    public ScoreChange {
        Objects.requireNonNull(name, "name");
    }

    /** Above 0: better; NaN where one of both is not known. */
    public double gain() {
        return after - before;
    }

    public boolean regression() {
        return gain() < -NOTABLE;
    }
}
