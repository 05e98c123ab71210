// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers for people. */
public final class Words {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Words() {}

    /** As in {@code 1.7 GB}, of 1024 MB; a dash for what is not known. */
    public static String bytes(long bytes) {
        if (bytes <= 0) {
            return "\u2013";
        }
        double megabytes = bytes / 1048576.0;
        return megabytes < 1000
                ? String.format(Locale.ROOT, "%.0f MB", megabytes)
                : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
    }

    /** As in {@code 45 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
    public static String duration(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s")
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** With three digits; a dash where there is no score. */
    public static String score(double value) {
        return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** In three digits at most, without those that say nothing: {@code 0.002}, {@code 1}, {@code 1e+06}. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value)
                .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
                .replaceFirst("\\.(e|$)", "$1");
    }

    /** What was gained, as the difference of what {@link #score} says of both; empty where one has none. */
    public static String gain(double before, double after) {
        return Double.isNaN(before) || Double.isNaN(after)
                ? ""
                : String.format(Locale.ROOT, "%+.3f", (Math.round(1000 * after) - Math.round(1000 * before)) / 1000.0);
    }

    /** As in {@code 1 image} or {@code 12 images}. */
    public static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    public static String when(Instant moment) {
        return WHEN.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** {@code OUT_OF_MEMORY} as {@code Out of memory}. */
    public static String sentence(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
