// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.history.RunRow;

/**
 * A run in JSON. {@code meanIou} is the best one of the validation images; null where there is none, as {@code memoryPeak}
 * (bytes of the child) and {@code changes} (since the training before) where they were not looked for.
 */
record RunView(
        String id,
        String name,
        String job,
        String state,
        String outcome,
        String cause,
        String message,
        String advice,
        Instant started,
        Instant ended,
        int epochs,
        int steps,
        double meanIou,
        Map<String, Integer> images,
        String from,
        boolean hasModel,
        String folder,
        Long memoryPeak,
        String changes) {

    static RunView of(RunRecord run) {
        return of(run, null, null);
    }

    static RunView of(RunRow row) {
        return of(row.record(), row.memoryPeak() > 0 ? row.memoryPeak() : null, row.changes());
    }

    private static RunView of(RunRecord run, Long memoryPeak, String changes) {
        Map<String, Integer> images = run.images().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        return new RunView(
                run.id(),
                run.name(),
                run.job(),
                run.state(),
                run.outcome(),
                run.cause(),
                run.message(),
                run.advice(),
                run.started(),
                run.ended(),
                run.epochs(),
                run.steps(),
                run.bestMeanIou(),
                images,
                run.from(),
                run.hasModel(),
                run.files().folder().toString(),
                memoryPeak,
                changes);
    }
}
