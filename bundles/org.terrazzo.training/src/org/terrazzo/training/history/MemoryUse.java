// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

/**
 * Memory of a run and of the program that shows it, in bytes; 0 where it is not known.
 *
 * @param child resident memory of the child, the last that was reported
 * @param childHeap used in the child's Java heap; only known while the run is followed live
 * @param childPeak the most that was seen of the child
 * @param expected what the plan was expected to need at its peak
 * @param limit at which the child is ended
 * @param ownHeap used in the Java heap of this process, now
 * @param ownHeapLimit of this process
 * @param own resident memory of this process, now
 */
public record MemoryUse(
        long child,
        long childHeap,
        long childPeak,
        long expected,
        long limit,
        long ownHeap,
        long ownHeapLimit,
        long own) {}
