// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * receipt.json: what a run took, and whether it came back. Memory in bytes of resident memory; -1 where it was not to
 * be had, as with a run that outlived its supervisor.
 *
 * @param parentPeak the most that was seen of the supervising process while the child lived
 * @param machineFreeBefore what the system could give away when the child was started
 * @param threadsBefore live threads of the supervising process
 * @param handlesBefore open files and sockets of the supervising process
 * @param verdict one sentence: whether everything came back
 */
@FormatVersion(1)
public record Receipt(
        int formatVersion,
        long parentBefore,
        long parentPeak,
        long parentAfter,
        long childPeak,
        long childLimit,
        long machineFreeBefore,
        long machineFreeAfter,
        long threadsBefore,
        long threadsAfter,
        long handlesBefore,
        long handlesAfter,
        String verdict)
        implements Versioned {}
