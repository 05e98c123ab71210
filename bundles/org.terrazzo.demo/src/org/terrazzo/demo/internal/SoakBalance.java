// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.terrazzo.demo.SoakReport.Row;

/** Compares what a process holds after its last training with what it held after its second, when all was loaded. */
final class SoakBalance {

    private static final double SHARE = 0.05;
    private static final long BYTES = 20L << 20;

    private SoakBalance() {}

    static List<String> troubles(List<Row> rows) {
        List<String> troubles = new ArrayList<>();
        for (Row row : rows) {
            outcome(row, troubles);
        }
        if (rows.size() > 2) {
            compare(rows.get(1), rows.getLast(), troubles);
        }
        return troubles;
    }

    private static void outcome(Row row, List<String> troubles) {
        if (!row.outcome().equals(row.expected())) {
            troubles.add(row.run() + " ended " + row.outcome() + " and not " + row.expected() + ".");
        }
        if (!row.left().isEmpty()) {
            troubles.add(row.run() + " left behind: " + String.join(", ", row.left()) + ".");
        }
    }

    private static void compare(Row second, Row last, List<String> troubles) {
        long more = last.memory() - second.memory();
        if (more > Math.max(BYTES, SHARE * second.memory())) {
            troubles.add(String.format(
                    Locale.ROOT, "This process holds %.0f MB more than after the second training.", more / 1048576.0));
        }
        count("threads", second.threads(), last.threads(), troubles);
        count("open files", second.handles(), last.handles(), troubles);
    }

    private static void count(String what, long second, long last, List<String> troubles) {
        if (last > second) {
            troubles.add(
                    "This process has " + last + " " + what + ", and had " + second + " after the second training.");
        }
    }
}
