// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.stream.DoubleStream;

/** Ratios of counts, which are NaN where there was nothing to count. */
final class Ratio {

    private Ratio() {}

    static double of(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    /** The mean of those values that are defined. */
    static double mean(DoubleStream values) {
        return values.filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }
}
