// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.util.List;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.training.internal.FlatWiring;
import org.terrazzo.training.spi.RunCleanup;
import org.terrazzo.training.spi.WorkerRuntime;

/** Both services for use without OSGi. One per process: two would not know of each other's runs. */
public record Supervision(TrainingService trainings, RunService runs) {

    /** @param more clean-up hooks besides the built-in ones */
    public static Supervision using(ImageOpener images, WorkerRuntime runtime, List<RunCleanup> more) {
        return FlatWiring.of(images, runtime, more);
    }
}
