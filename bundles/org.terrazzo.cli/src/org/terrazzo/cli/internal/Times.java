// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as people read them. */
final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Times() {}

    static String text(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }

    /** The time between two moments; a dash where the second is yet to come. */
    static String between(Instant from, Instant to) {
        return to == null ? "–" : text(Duration.between(from, to).toSeconds());
    }

    /** In the user's time zone. */
    static String moment(Instant instant) {
        return MINUTE.format(instant.truncatedTo(ChronoUnit.MINUTES).atZone(ZoneId.systemDefault()));
    }
}
