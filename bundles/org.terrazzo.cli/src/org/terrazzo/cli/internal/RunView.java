// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrazzo.training.RunRecord;

/** A run in JSON. {@code meanIou} is the best one of the validation images; null where there is none. */
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
        String folder) {

    static RunView of(RunRecord run) {
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
                run.files().folder().toString());
    }
}
