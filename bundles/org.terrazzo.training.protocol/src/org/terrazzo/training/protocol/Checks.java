// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/** Refuses values that no run could use, naming the value. */
final class Checks {

    private Checks() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void between(int value, int least, int most, String name) {
        that(value >= least && value <= most, name + " must be " + least + ".." + most + ", not " + value);
    }

    static void fraction(double value, String name) {
        that(value >= 0 && value <= 1, name + " must be 0..1, not " + value);
    }
}
