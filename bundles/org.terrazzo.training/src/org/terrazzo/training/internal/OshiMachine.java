// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Optional;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;

/** Any system that OSHI knows. */
final class OshiMachine implements Machine {

    private final SystemInfo system = new SystemInfo();

    @Override
    public long freeMemory() {
        return system.getHardware().getMemory().getAvailable();
    }

    @Override
    public int physicalCores() {
        return Math.max(1, system.getHardware().getProcessor().getPhysicalProcessorCount());
    }

    @Override
    public long resident(long pid) {
        OSProcess process = process(pid);
        return process == null ? 0 : process.getResidentSetSize();
    }

    @Override
    public Optional<Activity> activity(long pid) {
        return Optional.ofNullable(process(pid))
                .map(process -> new Activity(
                        process.getState() == OSProcess.State.STOPPED,
                        process.getKernelTime() + process.getUserTime(),
                        process.getMajorFaults()));
    }

    @Override
    public long openHandles() {
        OSProcess self = process(ProcessHandle.current().pid());
        return self == null ? -1 : self.getOpenFiles();
    }

    private OSProcess process(long pid) {
        return system.getOperatingSystem().getProcess(Math.toIntExact(pid));
    }
}
