// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

    private static final String NONE = "–";

    private Figures() {}

    /** A ratio with three decimals. */
    static String ratio(double value) {
        return Double.isNaN(value) ? NONE : Html.format("%.3f", value);
    }

    static String percent(double value) {
        return Double.isNaN(value) ? NONE : Html.format("%.1f %%", value * 100);
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202F');
    }

    /** Bytes in the unit that leaves one to four digits; a dash for what was not measured. */
    static String bytes(long bytes) {
        if (bytes < 0) {
            return NONE;
        }
        double mib = bytes / (double) (1 << 20);
        return mib < 1024 ? Html.format("%.0f MiB", mib) : Html.format("%.2f GiB", mib / 1024);
    }

    static String duration(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60 ? seconds + " s" : Html.format("%d min %02d s", seconds / 60, seconds % 60);
    }
}
