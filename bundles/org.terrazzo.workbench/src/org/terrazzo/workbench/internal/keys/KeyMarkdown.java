// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.keys;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list of keys as a page to read outside of the workbench. */
record KeyMarkdown(List<KeyLine> lines) {

    private static final String HEAD = """
            # Keys and commands

            Made from the key bindings of the workbench: Help > Keys and Commands (F1) shows this list as it is now, also after
            keys were changed in Window > Preferences > General > Keys.
            """;

    String text() {
        TreeMap<String, List<KeyLine>> byCategory =
                lines.stream().collect(Collectors.groupingBy(KeyLine::category, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder(HEAD);
        byCategory.forEach((category, some) -> {
            text.append("\n## ").append(category).append("\n\n| command | keys | where |\n|---|---|---|\n");
            some.forEach(line -> text.append(row(line)));
        });
        return text.toString();
    }

    private static String row(KeyLine line) {
        String keys = line.keys().stream().map(KeyMarkdown::key).collect(Collectors.joining(", "));
        return "| " + line.command() + " | " + keys + " | " + line.whereText() + " |\n";
    }

    private static String key(String key) {
        return key.contains("|") ? key.replace("|", "\\|") : "`" + key + "`";
    }
}
