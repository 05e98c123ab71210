// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.training.spi.Usage;
import org.terrazzo.training.spi.Usage.Footprint;

/** What was seen and done while a run was supervised. For one thread. */
final class Observations {

    private final List<String> notes = new ArrayList<>();
    private Footprint before = Footprint.unknown();
    private Fault act;
    private Integer exitStatus;
    private boolean endedBySupervisor;
    private long childPeak = -1;
    private long parentPeak = -1;
    private long limit = -1;

    void startedFrom(Footprint footprint, long memoryLimit) {
        before = footprint;
        limit = memoryLimit;
    }

    void resident(long child, long parent) {
        childPeak = Math.max(childPeak, child);
        parentPeak = Math.max(parentPeak, parent);
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
        return new Usage(before, parentPeak, childPeak, limit);
    }
}
