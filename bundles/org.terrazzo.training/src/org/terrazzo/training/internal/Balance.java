// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.spi.Usage.Footprint;

/** Says in one sentence whether a supervising process is after a run what it was before. */
final class Balance {

    /** A Java process takes and returns memory in steps; this much says nothing. */
    private static final long TOLERANCE = 64L << 20;

    private Balance() {}

    static String of(Footprint before, Footprint after) {
        if (before.resident() < 0) {
            return "The child is gone with all it held; what its supervisor took is not known, because that ended "
                    + "before it.";
        }
        List<String> kept = new ArrayList<>();
        memory(after.resident() - before.resident(), kept);
        count(after.threads() - before.threads(), "thread", kept);
        count(after.handles() - before.handles(), "open file", kept);
        return kept.isEmpty()
                ? "Everything came back: the child is gone with all it held, and this process is what it was before."
                : "The child is gone with all it held; this process holds more than before: " + String.join(", ", kept)
                        + ".";
    }

    private static void memory(long more, List<String> kept) {
        if (more > TOLERANCE) {
            kept.add(Sizes.text(more) + " of memory");
        }
    }

    private static void count(long more, String what, List<String> kept) {
        if (more > 0) {
            kept.add(more + " " + what + (more == 1 ? "" : "s"));
        }
    }
}
