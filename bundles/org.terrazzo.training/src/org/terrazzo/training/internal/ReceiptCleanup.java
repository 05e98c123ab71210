// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Receipt.Gauge;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;
import org.terrazzo.training.spi.Usage;
import org.terrazzo.training.spi.Usage.Footprint;

/** Writes receipt.json, when all other clean-up is done. */
@Component
public class ReceiptCleanup implements RunCleanup {

    private final Json json = new Json();
    private final Machine machine;

    @Activate
    public ReceiptCleanup() {
        this(Machine.here());
    }

    ReceiptCleanup(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public void cleanUp(EndedRun run) throws IOException {
        json.write(run.files().receipt(), receipt(run.usage(), machine.footprint()));
    }

    static Receipt receipt(Usage usage, Footprint after) {
        Footprint before = usage.before();
        Footprint most = usage.most();
        return new Receipt(
                1,
                new Gauge(before.resident(), most.resident(), after.resident()),
                new Gauge(before.machineFree(), most.machineFree(), after.machineFree()),
                new Gauge(before.threads(), most.threads(), after.threads()),
                new Gauge(before.handles(), most.handles(), after.handles()),
                usage.childPeak(),
                usage.childAtEnd(),
                usage.childLimit(),
                null,
                Balance.of(before, after));
    }
}
