// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of text, aligned: the first to the left, those that hold numbers to the right. */
final class Table {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(heads);
    }

    Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toArray(String[]::new));
        return this;
    }

    List<String> lines() {
        int columns = rows.getFirst().length;
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream().mapToInt(row -> row[c].length()).max().orElse(0))
                .toArray();
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            numbers[c] = isNumbers(c);
        }
        return rows.stream().map(row -> line(row, widths, numbers)).toList();
    }

    private boolean isNumbers(int column) {
        return rows.stream().skip(1).allMatch(row -> row[column].matches("[-–]|-?[0-9][0-9., ]*( ?[%a-zA-Z]+)?"));
    }

    private static String line(String[] row, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.length; c++) {
            String space = " ".repeat(widths[c] - row[c].length());
            line.append(c == 0 ? "" : GAP).append(numbers[c] ? space + row[c] : row[c] + space);
        }
        return line.toString().stripTrailing();
    }
}
