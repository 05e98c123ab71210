// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.Locale;
import org.terrazzo.training.RunRecord;

/** How a run stands, as a coloured word. */
final class Badge {

    private Badge() {}

    static void write(Html html, RunRecord record) {
        String word = record.outcome() == null ? record.state() : record.outcome();
        String text = record.cause() == null ? word : word + " " + record.cause();
        html.element(
                "span",
                text.toLowerCase(Locale.ROOT).replace('_', ' '),
                "class",
                "badge " + word.toLowerCase(Locale.ROOT));
    }
}
