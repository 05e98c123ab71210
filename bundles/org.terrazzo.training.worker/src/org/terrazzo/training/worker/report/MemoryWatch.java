// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.util.function.LongSupplier;

/**
 * Tells when the process comes close to the memory at which it is ended: once per crossing, and again only after it had
 * been well below. Asked once a second, by one thread.
 */
public final class MemoryWatch implements Runnable {

    private static final double SOFT = 0.85;
    private static final double CALM = 0.8;

    private final long limit;
    private final LongSupplier resident;
    private final RunReport report;
    private boolean told;

    /**
     * @param limit bytes of resident memory at which the process is ended
     * @param resident bytes of resident memory now, 0 where nobody knows
     */
    public MemoryWatch(long limit, LongSupplier resident, RunReport report) {
        this.limit = limit;
        this.resident = resident;
        this.report = report;
    }

    public static MemoryWatch ofThisProcess(long limit, RunReport report) {
        return new MemoryWatch(limit, Memory::resident, report);
    }

    @Override
    public void run() {
        long now = resident.getAsLong();
        if (!told && now > SOFT * limit) {
            told = true;
            report.memoryAlert(now, (long) (SOFT * limit), limit);
        }
        told &= now > CALM * limit;
    }
}
