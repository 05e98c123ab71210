// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.stream.DoubleStream;

/**
 * Maps values from 0 on to places on an axis.
 *
 * @param end the value at {@code last}, at or above the greatest
 * @param step between two ticks
 */
record Scale(double end, double step, double first, double last) {

    private static final int TICKS = 5;

    static Scale of(double greatest, double first, double last) {
        double wanted = (greatest > 0 ? greatest : 1) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(s -> s >= wanted * 0.999)
                .findFirst()
                .orElse(wanted);
        return new Scale(Math.max(greatest, step), step, first, last);
    }

    double at(double value) {
        return first + (last - first) * Math.clamp(value / end, 0, 1);
    }

    DoubleStream ticks() {
        return DoubleStream.iterate(0, tick -> tick <= end * 1.0001, tick -> tick + step);
    }
}
