// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.training.RunService;
import org.terrazzo.training.Supervision;
import org.terrazzo.training.spi.WorkerRuntime;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** The services with the real child behind them: as installed under OSGi, or from the class path where it is there. */
record PreviewStage(PixelPreviews previews, RunService runs) {

    private static final String MAIN = "org.terrazzo.training.worker.WorkerMain";

    static PreviewStage here() throws InterruptedException {
        Bundle host = FrameworkUtil.getBundle(PreviewStage.class);
        return host == null
                ? flat()
                : new PreviewStage(
                        service(host.getBundleContext(), PixelPreviews.class),
                        service(host.getBundleContext(), RunService.class));
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

    /** The end of the child and the removal of its folder come after closing. */
    void awaitNoJobs(Project project) throws IOException {
        Path jobs = project.folder().resolve("jobs");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (hasJobs(jobs)) {
            assertThat(System.nanoTime()).as(() -> jobs + " is not empty").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static boolean hasJobs(Path jobs) throws IOException {
        if (Files.notExists(jobs)) {
            return false;
        }
        try (Stream<Path> folders = Files.list(jobs)) {
            return folders.anyMatch(folder ->
                    folder.getFileName().toString().startsWith(".") || Files.exists(folder.resolve("job.json")));
        }
    }

    private static PreviewStage flat() {
        try {
            Class.forName(MAIN, false, PreviewStage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            abort("The worker is not on the class path; under OSGi this test runs");
        }
        WorkerRuntime runtime = () -> Program.beside(MAIN, Optional.empty());
        RunService runs =
                Supervision.using(new ImageIoOpener(), runtime, List.of()).runs();
        return new PreviewStage(PixelPreviews.using(runs), runs);
    }
}
