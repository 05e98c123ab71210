// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.prediction.promotion.Trial;
import org.terrazzo.prediction.promotion.Weighing;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.history.ScoreChange;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Evaluation.ClassResult;

/** Two evaluations under way. */
record ChildTrial(ModelJob<Scoring> candidate, Optional<ModelJob<Scoring>> current) implements Trial {

    @Override
    public CompletableFuture<Void> ended() {
        CompletableFuture<Void> one = candidate.run().outcome().thenApply(outcome -> null);
        return current.isEmpty()
                ? one
                : CompletableFuture.allOf(one, current.get().run().outcome());
    }

    @Override
    public Weighing result() throws TerrazzoException, IOException {
        Scoring after = candidate.result();
        Optional<Scoring> before =
                current.isEmpty() ? Optional.empty() : Optional.of(current.get().result());
        return new Weighing(after, before, classes(before, after), mean(before, after));
    }

    private static List<ScoreChange> classes(Optional<Scoring> before, Scoring after) {
        Map<Integer, ClassResult> was = byIndex(before.map(Scoring::evaluation));
        Map<Integer, ClassResult> is = byIndex(Optional.of(after.evaluation()));
        Map<Integer, ClassResult> all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        List<ScoreChange> changes = new ArrayList<>();
        all.forEach((index, result) ->
                changes.add(new ScoreChange(index, result.name(), iou(was.get(index)), iou(is.get(index)))));
        return changes;
    }

    private static Map<Integer, ClassResult> byIndex(Optional<Evaluation> evaluation) {
        Map<Integer, ClassResult> results = new LinkedHashMap<>();
        evaluation.ifPresent(scores -> scores.classes().forEach(result -> results.put(result.index(), result)));
        return results;
    }

    private static double iou(ClassResult result) {
        return result == null ? Double.NaN : result.iou();
    }

    private static ScoreChange mean(Optional<Scoring> before, Scoring after) {
        double was = before.map(scoring -> scoring.evaluation().meanIou()).orElse(Double.NaN);
        return new ScoreChange(-1, "mean", was, after.evaluation().meanIou());
    }
}
