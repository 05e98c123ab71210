// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.spi.WorkerRuntime;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** Where the worker's own classes lie: in its installed bundle, or on the class path. */
final class WorkerClasses {

    private static final String PUMP = "org.terrazzo.training.worker.log.LogPump";

    private WorkerClasses() {}

    /** The worker's bundle is the first on its program's class path. */
    static Path here() throws TerrazzoException {
        Bundle host = FrameworkUtil.getBundle(WorkerClasses.class);
        return host == null ? onClassPath() : installed(host).classPath().getFirst();
    }

    private static Program installed(Bundle host) throws TerrazzoException {
        ServiceTracker<WorkerRuntime, WorkerRuntime> tracker =
                new ServiceTracker<>(host.getBundleContext(), WorkerRuntime.class, null);
        tracker.open();
        try {
            return tracker.waitForService(TimeUnit.SECONDS.toMillis(20)).program();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            tracker.close();
        }
    }

    private static Path onClassPath() {
        try {
            return of(Class.forName(PUMP, false, WorkerClasses.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jar or the folder that a class was loaded from. */
    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
