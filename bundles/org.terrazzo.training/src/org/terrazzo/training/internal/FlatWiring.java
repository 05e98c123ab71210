// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.List;
import java.util.stream.Stream;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.training.Supervision;
import org.terrazzo.training.spi.RunCleanup;
import org.terrazzo.training.spi.WorkerRuntime;

/** Puts the parts together as the service components are under OSGi. */
public final class FlatWiring {

    private FlatWiring() {}

    public static Supervision of(ImageOpener images, WorkerRuntime runtime, List<RunCleanup> more) {
        Cleanups cleanups = new Cleanups();
        Stream.concat(builtIn(), more.stream()).forEach(cleanups::add);
        Launchpad launchpad = new Launchpad(cleanups, runtime);
        Runs runs = new Runs(launchpad, runtime, images);
        return new Supervision(new Trainings(runs, images, launchpad, runtime), runs);
    }

    private static Stream<RunCleanup> builtIn() {
        return Stream.of(
                new ProcessTreeCleanup(),
                new LogPumpCleanup(),
                new TemporaryFilesCleanup(),
                new ReservationCleanup(),
                new ReceiptCleanup());
    }
}
