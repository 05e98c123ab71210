// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Locale;

/** Bytes for people. */
public final class Sizes {

    private Sizes() {}

    /** As in {@code 1.7 GB}, of 1024 MB. */
    public static String text(long bytes) {
        double megabytes = bytes / 1048576.0;
        return megabytes < 1000
                ? String.format(Locale.ROOT, "%.0f MB", megabytes)
                : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
    }
}
