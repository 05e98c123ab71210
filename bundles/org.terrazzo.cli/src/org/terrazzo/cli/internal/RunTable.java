// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.List;
import java.util.Map;
import org.terrazzo.model.Split;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.history.RunRow;

/** Runs, one per line. */
final class RunTable {

    private RunTable() {}

    static List<String> lines(List<RunRow> rows) {
        Table table = new Table(
                "run",
                "state",
                "outcome",
                "images",
                "from",
                "steps",
                "mean IoU",
                "started",
                "time",
                "memory",
                "changed",
                "name");
        rows.forEach(row -> add(table, row, row.record()));
        return table.lines();
    }

    private static void add(Table table, RunRow row, RunRecord run) {
        table.row(
                run.id(),
                run.state(),
                outcome(run),
                images(run.images()),
                run.from() == null ? "scratch" : run.from(),
                run.steps(),
                Shares.ratio(run.bestMeanIou()),
                Times.moment(run.started()),
                Times.text(row.took().toSeconds()),
                row.memoryPeak() > 0 ? Sizes.text(row.memoryPeak()) : "–",
                row.changes(),
                run.name());
    }

    static String outcome(RunRecord run) {
        if (run.outcome() == null) {
            return "–";
        }
        return run.cause() == null ? run.outcome() : run.outcome() + " " + run.cause();
    }

    /** Training, validation and test, as {@code 8+2+1}. */
    private static String images(Map<Split, Integer> images) {
        return images.getOrDefault(Split.TRAIN, 0) + "+" + images.getOrDefault(Split.VALIDATION, 0) + "+"
                + images.getOrDefault(Split.TEST, 0);
    }
}
