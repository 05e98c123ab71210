// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.ResourcePlan;

/** What the child may use. */
final class ResourceRules {

    private static final double SHARE_OF_FREE = 0.8;
    private static final long LEAST_LIMIT = 512L << 20;
    private static final int MOST_THREADS = 16;
    private static final int OVERLAP = 64;

    private ResourceRules() {}

    static long memoryLimit(TrainingOptions options, Capacity capacity, Reasons reasons) {
        if (options.memoryLimit().isPresent()) {
            return reasons.because(
                    "resources.memoryLimit", options.memoryLimit().getAsLong(), "set by the user");
        }
        long planned = Math.max(LEAST_LIMIT, (long) (capacity.freeMemory() * SHARE_OF_FREE));
        return reasons.because("resources.memoryLimit", planned, "80 % of the memory that was free");
    }

    static int threads(TrainingOptions options, Capacity capacity, Reasons reasons) {
        int planned = Math.clamp(capacity.cores(), 1, MOST_THREADS);
        return reasons.chosen(
                "resources.threads", NetworkRules.boxed(options.threads()), planned, "one per physical core");
    }

    static ResourcePlan plan(Size size, MemoryRules memory, int threads, Reasons reasons) {
        int tile = size.tile();
        int overlap =
                reasons.because("resources.overlap", Math.min(OVERLAP, tile / 4), "hides the seams between tiles");
        long expected = reasons.because("resources.memoryExpected", memory.expected(size), memory.why(size));
        String device =
                reasons.because("resources.device", "cpu", "the only one that this Terrazzo brings natives for");
        return new ResourcePlan(threads, memory.limit(), expected, device, tile, overlap);
    }
}
