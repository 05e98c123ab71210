// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

/**
 * What a process has done so far, as the system counts it.
 *
 * @param stopped whether it is held by a signal or a debugger, so that it can do nothing
 * @param cpuMillis processor time of all its threads
 * @param majorFaults times it had to wait for memory that lay on a disk
 */
record Activity(boolean stopped, long cpuMillis, long majorFaults) {

    static final Activity NONE = new Activity(false, 0, 0);

    /** Share of one core below which a process only keeps itself alive. */
    private static final double IDLE = 0.05;

    /** A machine that swaps brings in more than this in any second. */
    private static final double FAULTS_PER_SECOND = 5;

    /** Whether it was at work, if only at getting its memory back, in the time since an earlier moment. */
    boolean workedSince(Activity earlier, double seconds) {
        double cpu = (cpuMillis - earlier.cpuMillis) / 1000.0;
        double faults = majorFaults - earlier.majorFaults;
        return !stopped && (cpu > IDLE * seconds || faults > FAULTS_PER_SECOND * seconds);
    }
}
