// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.RunRow.ClassScore;
import org.terrazzo.training.history.ScoreChange;
import org.terrazzo.training.protocol.FrozenDataset;

/** Puts two trainings side by side. */
final class Comparing {

    private static final FrozenDataset NOTHING = new FrozenDataset(1, List.of(), Unlabelled.IGNORE, List.of());

    private Comparing() {}

    static String summary(RunRecord before, RunFolder earlier, RunRecord after, RunFolder later) {
        return compare(before, earlier, List.of(), after, later, List.of()).summary();
    }

    static RunComparison compare(
            RunRecord before,
            RunFolder earlier,
            List<ClassScore> scoresBefore,
            RunRecord after,
            RunFolder later,
            List<ClassScore> scoresAfter) {
        FrozenDataset dataBefore = earlier.dataset().orElse(NOTHING);
        FrozenDataset dataAfter = later.dataset().orElse(NOTHING);
        return new RunComparison(
                before,
                after,
                PlanDiff.of(earlier.plan(), before.from(), later.plan(), after.from()),
                DatasetDiff.of(dataBefore, dataAfter),
                validated(dataBefore).equals(validated(dataAfter)),
                scores(scoresBefore, scoresAfter),
                new ScoreChange(-1, "mean", before.bestMeanIou(), after.bestMeanIou()));
    }

    /** Image and mask by content. */
    private static Set<String> validated(FrozenDataset dataset) {
        return dataset.of(Split.VALIDATION).stream()
                .map(image -> image.hash() + " " + image.maskHash())
                .collect(Collectors.toSet());
    }

    private static List<ScoreChange> scores(List<ClassScore> before, List<ClassScore> after) {
        Map<Integer, ClassScore> earlier = byIndex(before);
        Map<Integer, ClassScore> all = new LinkedHashMap<>(byIndex(after));
        before.forEach(
                score -> all.putIfAbsent(score.index(), new ClassScore(score.index(), score.name(), Double.NaN)));
        List<ScoreChange> changes = new ArrayList<>();
        all.forEach((index, score) -> changes.add(new ScoreChange(
                index,
                score.name(),
                earlier.containsKey(index) ? earlier.get(index).iou() : Double.NaN,
                score.iou())));
        return changes;
    }

    private static Map<Integer, ClassScore> byIndex(List<ClassScore> scores) {
        return scores.stream()
                .collect(Collectors.toMap(ClassScore::index, score -> score, (a, b) -> a, LinkedHashMap::new));
    }
}
