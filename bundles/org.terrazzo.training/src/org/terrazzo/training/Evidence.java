// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.util.List;

/**
 * What was found after a run that failed.
 *
 * @param exitStatus of the child as its parent saw it, null if nobody saw it
 * @param signal as {@code SIGKILL}, null if the child was ended by none
 * @param lastEvent the last line of events.jsonl, empty if there is none
 * @param logTail the last lines of worker.log
 * @param crashReport the head of the Java virtual machine's crash report, empty if it wrote none
 * @param residentPeak bytes, the most that was seen of the child; 0: unknown
 * @param memoryLimit bytes; 0: unknown
 * @param freeDisk bytes where the run's folder lies; -1: unknown
 * @param kernel what the system's kernel recorded of ending the child for lack of memory; empty: nothing, or not known
 * @param freeMemory bytes of the machine when the end was seen; -1: unknown
 * @param notes what else was noticed, as a second fault after the first
 */
public record Evidence(
        Integer exitStatus,
        String signal,
        String lastEvent,
        List<String> logTail,
        List<String> crashReport,
        long residentPeak,
        long memoryLimit,
        long freeDisk,
        long freeMemory,
        String kernel,
        List<String> notes) {

    public Evidence {
        lastEvent = lastEvent == null ? "" : lastEvent;
        logTail = List.copyOf(logTail);
        crashReport = List.copyOf(crashReport);
        kernel = kernel == null ? "" : kernel;
        notes = List.copyOf(notes);
    }
}
