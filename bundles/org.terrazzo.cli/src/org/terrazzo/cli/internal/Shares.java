// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.Locale;

/** Ratios as people read them; a dash for what is undefined. */
final class Shares {

    private static final String NONE = "–";

    private Shares() {}

    static String ratio(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.3f", value);
    }

    static String percent(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.1f %%", value * 100);
    }
}
