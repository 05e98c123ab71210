// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.util.Objects;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * receipt.json: what a run took, and whether it came back. Memory in bytes; of processes the resident memory. -1 where
 * it was not to be had, as with a run that outlived its supervisor.
 *
 * @param parentMemory of the supervising process
 * @param machineFree what the system could give away; {@code during} is the least
 * @param threads live threads of the supervising process
 * @param handles open files and sockets of the supervising process
 * @param childPeak the most that was seen of the child
 * @param childAtEnd the last that was seen of the child before it was gone
 * @param childLimit at which the child would have been ended
 * @param deviceMemory used on the graphics card; null for a run on the processor
 * @param verdict one sentence: whether everything came back
 */
@FormatVersion(1)
public record Receipt(
        int formatVersion,
        Gauge parentMemory,
        Gauge machineFree,
        Gauge threads,
        Gauge handles,
        long childPeak,
        long childAtEnd,
        long childLimit,
        Gauge deviceMemory,
        String verdict)
        implements Versioned {

    public Receipt {
        Objects.requireNonNull(parentMemory, "parentMemory");
        Objects.requireNonNull(machineFree, "machineFree");
        Objects.requireNonNull(threads, "threads");
        Objects.requireNonNull(handles, "handles");
        Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * Something that was measured three times.
     *
     * @param before just before the child was started
     * @param during the most that was seen while the child lived
     * @param after when all other clean-up was done
     */
    public record Gauge(long before, long during, long after) {}
}
