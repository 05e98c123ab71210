// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.training.spi.Usage;
import org.terrazzo.training.spi.Usage.Footprint;

/** What was seen and done while a run was supervised. For one thread. */
final class Observations {

    /** Counting threads and files costs more than a look at memory. */
    private static final Duration BETWEEN_FOOTPRINTS = Duration.ofSeconds(1);

    private final List<String> notes = new ArrayList<>();
    private Footprint before = Footprint.unknown();
    private Fault act;
    private Integer exitStatus;
    private boolean endedBySupervisor;
    private Footprint most = Footprint.unknown();
    private long childPeak = -1;
    private long childAtEnd = -1;
    private long limit = -1;
    private long kernelKills = -1;
    private long nextFootprint = System.nanoTime();

    void startedFrom(Machine machine, long memoryLimit) {
        before = machine.footprint();
        kernelKills = KernelWord.kills();
        limit = memoryLimit;
    }

    /** Of a child that another process started. */
    void adopted(long memoryLimit) {
        limit = memoryLimit;
    }

    /** @param child bytes of its resident memory; 0 if it is gone */
    void during(long child, Machine machine) {
        childPeak = Math.max(childPeak, child);
        childAtEnd = child > 0 ? child : childAtEnd;
        if (System.nanoTime() - nextFootprint >= 0) {
            nextFootprint = System.nanoTime() + BETWEEN_FOOTPRINTS.toNanos();
            most = most.extreme(machine.footprint());
        }
    }

    /** Whether the kernel has ended processes for lack of memory since the start, as far as it tells. */
    boolean kernelEndedProcesses() {
        return kernelKills >= 0 && KernelWord.kills() > kernelKills;
    }

    /** The first thing for which the run is ended is its cause; what comes after is evidence. */
    void act(Fault fault) {
        if (act == null) {
            act = fault;
        } else {
            note(fault.message());
        }
    }

    void note(String text) {
        notes.add(text);
    }

    void exit(int status) {
        exitStatus = status;
    }

    void endedBySupervisor(boolean ended) {
        endedBySupervisor = ended;
    }

    boolean endedBySupervisor() {
        return endedBySupervisor;
    }

    Optional<Fault> act() {
        return Optional.ofNullable(act);
    }

    Integer exitStatus() {
        return exitStatus;
    }

    long childPeak() {
        return childPeak;
    }

    long limit() {
        return limit;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    Usage usage() {
        return new Usage(before, most, childPeak, childAtEnd, limit);
    }
}
