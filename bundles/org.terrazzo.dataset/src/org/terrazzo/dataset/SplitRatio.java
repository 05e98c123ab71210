// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import org.terrazzo.model.Split;

/** How images that nobody pinned are shared out: shares of a whole, whatever their sum; train is at least 1. */
public record SplitRatio(int train, int validation, int test) {

    /** 70 : 20 : 10. */
    public static final SplitRatio DEFAULT = new SplitRatio(70, 20, 10);

    public SplitRatio {
        if (train < 1 || validation < 0 || test < 0 || Math.max(train, Math.max(validation, test)) > 1_000_000) {
            throw new IllegalArgumentException("The split ratio " + train + "/" + validation + "/" + test
                    + " cannot be used: train must be at least 1, the others at least 0.");
        }
    }

    /** {@return the split's share, 0..1} */
    public double share(Split split) {
        double whole = (double) train + validation + test;
        return switch (split) {
            case TRAIN -> train / whole;
            case VALIDATION -> validation / whole;
            case TEST -> test / whole;
        };
    }
}
