// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.storage.Json;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;

/**
 * Sees that the process that wrote the log is gone. It goes by itself when nobody can write to it any more, so this is
 * called after the child's whole tree was ended.
 */
@Component
public class LogPumpCleanup implements RunCleanup {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Json json = new Json();

    @Activate
    public LogPumpCleanup() {}

    @Override
    public String name() {
        return "log";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public void cleanUp(EndedRun run) throws IOException {
        Optional<PumpRecord> pump = new RunFolder(run.files(), json).process().flatMap(ProcessRecord::logPump);
        if (pump.isPresent() && !pump.get().awaitEnd(PATIENCE)) {
            pump.get().kill();
            throw new IOException("the process that wrote worker.log did not end and was killed");
        }
    }
}
