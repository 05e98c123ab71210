// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.storage.Json;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;

/** Ends whatever the child started and left behind. */
@Component
public class ProcessTreeCleanup implements RunCleanup {

    private final Json json = new Json();

    @Activate
    public ProcessTreeCleanup() {}

    @Override
    public String name() {
        return "process tree";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void cleanUp(EndedRun run) {
        new RunFolder(run.files(), json).process().map(ProcessTree::of).ifPresent(ProcessTree::kill);
    }
}
