// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.terrazzo.dataset.Project;
import org.terrazzo.training.RunService;

/** The services with the real child behind them. */
record PreviewStage(PixelPreviews previews, RunService runs) {

    static PreviewStage here() throws InterruptedException {
        BundleContext context = FrameworkUtil.getBundle(PreviewStage.class).getBundleContext();
        return new PreviewStage(service(context, PixelPreviews.class), service(context, RunService.class));
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
}
