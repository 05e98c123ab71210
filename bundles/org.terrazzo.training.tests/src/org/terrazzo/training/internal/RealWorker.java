// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;
import org.terrazzo.training.Supervision;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.spi.WorkerRuntime;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** The services with the real child behind them: as installed under OSGi, or from the class path where it is there. */
record RealWorker(Projects projects, TrainingService trainings, RunService runs, WorkerRuntime runtime) {

    private static final String MAIN = "org.terrazzo.training.worker.WorkerMain";

    static RealWorker here() throws InterruptedException {
        Bundle host = FrameworkUtil.getBundle(RealWorker.class);
        return host == null ? flat() : installed(host.getBundleContext());
    }

    private static RealWorker installed(BundleContext context) throws InterruptedException {
        return new RealWorker(
                service(context, Projects.class),
                service(context, TrainingService.class),
                service(context, RunService.class),
                service(context, WorkerRuntime.class));
    }

    private static <T> T service(BundleContext context, Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T service = tracker.waitForService(20_000);
        if (service == null) {
            throw new AssertionError("There is no service " + type.getName());
        }
        return service;
    }

    Program program() throws TerrazzoException {
        return runtime.program();
    }

    private static RealWorker flat() {
        try {
            Class.forName(MAIN, false, RealWorker.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            abort("The worker is not on the class path; under OSGi this test runs");
        }
        WorkerRuntime runtime = () -> Program.beside(MAIN, Optional.empty());
        Supervision supervision = Supervision.using(new ImageIoOpener(), runtime, List.of());
        Projects projects = Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
        return new RealWorker(projects, supervision.trainings(), supervision.runs(), runtime);
    }
}
