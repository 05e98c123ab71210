// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.internal.plan.Experience;
import org.terrazzo.training.internal.plan.Experience.Measured;
import org.terrazzo.training.internal.plan.MemoryModel;
import org.terrazzo.training.internal.plan.Pictures;
import org.terrazzo.training.internal.plan.Size;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** What the last trainings of a project with one kind of network took, by their receipts, beside what is reckoned for their plans. */
final class MeasuredRuns {

    /** Older ones had other images, and each takes time to read. */
    private static final int MOST = 8;

    private MeasuredRuns() {}

    static Experience of(Path project, Json json, NetworkKind kind) throws IOException {
        return new Experience(RunFolders.TRAININGS.list(project).reversed().stream()
                .map(files -> new RunFolder(files, json))
                .filter(folder -> folder.plan()
                        .filter(plan -> plan.network().kind() == kind)
                        .isPresent())
                .flatMap(folder -> measured(folder).stream())
                .limit(MOST)
                .toList());
    }

    private static Optional<Measured> measured(RunFolder folder) {
        Optional<Outcome> outcome = folder.outcome();
        long taken = outcome.isPresent() ? folder.childPeak() : -1;
        return taken > 0
                ? reckoned(folder)
                        .filter(bytes -> saysSomething(outcome.get(), taken, bytes))
                        .map(bytes -> new Measured(folder.files().id(), bytes, taken))
                : Optional.empty();
    }

    /** A run that came to its end has been through all that takes memory; one that ran out of it needs more. */
    private static boolean saysSomething(Outcome outcome, long taken, long reckoned) {
        return switch (outcome) {
            case Outcome.Completed c -> true;
            case Outcome.Stopped s -> false;
            case Outcome.Failed failed -> failed.cause() instanceof Cause.OutOfMemory && taken > reckoned;
        };
    }

    private static Optional<Long> reckoned(RunFolder folder) {
        Optional<FrozenDataset> dataset = folder.dataset();
        return folder.plan().filter(plan -> dataset.isPresent()).map(plan -> reckoned(plan, dataset.get()));
    }

    static long reckoned(TrainingPlan plan, FrozenDataset dataset) {
        Pictures pictures = Pictures.of(dataset, plan.network().channels());
        return MemoryModel.training(Size.of(plan), pictures, plan.resources().memoryLimit())
                .bytes();
    }
}
