// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        String name = words(change.field().substring(change.field().lastIndexOf('.') + 1));
        return change.after().isEmpty() ? "no " + name : name + " " + brief(change.after());
    }

    /** {@code learningRate} as {@code learning rate}. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** Numbers with a point in three digits, without what says nothing: {@code 1.0} is {@code 1}. */
    private static String brief(String value) {
        return value.matches("-?\\d+\\.\\d+(E-?\\d+)?") ? shortest(Double.parseDouble(value)) : value;
    }

    private static String shortest(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toString()
                .replace("E+", "e")
                .replace("E", "e");
    }
}
