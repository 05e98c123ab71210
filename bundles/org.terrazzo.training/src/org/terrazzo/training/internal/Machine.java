// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Optional;
import org.terrazzo.training.spi.Usage.Footprint;

/** The machine's memory, cores and processes. Stateless, for any thread. */
interface Machine {

    /** Bytes that could be given away without swapping. */
    long freeMemory();

    int physicalCores();

    /** Bytes of resident memory; 0 if there is no such process. Cheap enough for ten calls a second. */
    long resident(long pid);

    /** Empty if there is no such process. Cheap enough for ten calls a second. */
    Optional<Activity> activity(long pid);

    /** Open files and sockets of this process; -1 where they cannot be counted. */
    long openHandles();

    /** This process, now. */
    default Footprint footprint() {
        return new Footprint(resident(ProcessHandle.current().pid()), freeMemory(), Threads.lasting(), openHandles());
    }

    static Machine here() {
        return LinuxMachine.isHere() ? new LinuxMachine() : new OshiMachine();
    }
}
