// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.history.DatasetChange.Kind;
import org.terrazzo.training.history.RunComparison.PlanChange;

/** A comparison in a few words. */
final class Summaries {

    private Summaries() {}

    static String of(RunComparison comparison) {
        List<String> words = new ArrayList<>();
        DatasetChange dataset = comparison.dataset();
        count(words, "+", dataset.count(Kind.ADDED), "image");
        count(words, "−", dataset.count(Kind.REMOVED), "image");
        count(words, "", dataset.count(Kind.CONTENT), "other image");
        count(words, "", dataset.count(Kind.ANNOTATION), "annotation");
        count(words, "", dataset.classes().size(), "class");
        comparison.plan().stream().filter(Summaries::shown).forEach(change -> words.add(text(change)));
        return String.join(", ", words);
    }

    private static void count(List<String> words, String sign, long count, String what) {
        if (count > 0) {
            String plural = count == 1 ? "" : what.endsWith("s") ? "es" : "s";
            words.add(sign + count + " " + what + plural);
        }
    }

    /** What is reckoned anew for every run is no change that somebody made. */
    private static boolean shown(PlanChange change) {
        return change.chosen() || change.field().equals("from");
    }

    private static String text(PlanChange change) {
        String name = change.field().substring(change.field().indexOf('.') + 1);
        return change.after().isEmpty() ? "no " + name : name + " " + change.after();
    }
}
