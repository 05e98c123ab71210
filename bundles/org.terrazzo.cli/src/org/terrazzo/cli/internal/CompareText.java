// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.Locale;
import org.terrazzo.training.history.DatasetChange;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.ScoreChange;

/** A comparison for people. */
record CompareText(Desk desk) {

    private static final int LONGEST = 28;

    void tell(RunComparison comparison, CompareCommand.CorrectedView corrected) {
        desk.say(comparison.before().id() + " and " + comparison.after().id()
                + (comparison.summary().isEmpty() ? ": nothing was changed" : ": " + comparison.summary()));
        scores(comparison);
        if (corrected.before() != null || corrected.after() != null) {
            desk.say("Pixels corrected per predicted image: " + pixels(corrected.before()) + " before, "
                    + pixels(corrected.after()) + " after.");
        }
        plan(comparison);
        data(comparison.dataset());
    }

    private static String pixels(Double perImage) {
        return perImage == null ? "none" : Long.toString(Math.round(perImage));
    }

    private void scores(RunComparison comparison) {
        desk.say("");
        Table table = new Table("class", "IoU before", "after", "gain", "");
        comparison.scores().forEach(score -> row(table, score));
        row(table, comparison.mean());
        table.lines().forEach(desk::say);
        if (!comparison.sameValidation()) {
            desk.say("The validation images or their annotations are not the same: the scores compare with care only.");
        }
    }

    private static void row(Table table, ScoreChange score) {
        table.row(
                score.name(),
                Shares.ratio(score.before()),
                Shares.ratio(score.after()),
                Double.isNaN(score.gain()) ? "–" : String.format(Locale.ROOT, "%+.3f", score.gain()),
                score.regression() ? "worse" : "");
    }

    private void plan(RunComparison comparison) {
        if (!comparison.plan().isEmpty()) {
            desk.say("");
            Table table = new Table("plan", "before", "after", "");
            comparison
                    .plan()
                    .forEach(change -> table.row(
                            change.field(),
                            shortened(change.before()),
                            shortened(change.after()),
                            change.chosen() ? "chosen" : ""));
            table.lines().forEach(desk::say);
        }
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }

    private void data(DatasetChange dataset) {
        if (!dataset.images().isEmpty()) {
            desk.say("");
            Table images = new Table("image", "changed");
            dataset.images().forEach(image -> images.row(image.path(), String.join(", ", CompareCommand.kinds(image))));
            images.lines().forEach(desk::say);
        }
        desk.say("");
        Table pixels = new Table("class", "pixels before", "after");
        dataset.pixels().forEach(pixel -> pixels.row(pixel.name(), pixel.before(), pixel.after()));
        pixels.lines().forEach(desk::say);
    }
}
