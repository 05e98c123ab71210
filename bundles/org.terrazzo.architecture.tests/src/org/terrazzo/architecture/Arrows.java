// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which bundle uses which other bundles of Terrazzo: as the architecture wants it, and as the manifests have it. */
final class Arrows {

    private static final Pattern ROW = Pattern.compile("(?m)^ {4}(org\\.terrazzo\\.\\S+) -> (.+)$");

    private Arrows() {}

    /** The arrows as rows of the table, so that a difference is read row by row. */
    static List<String> rows(Map<String, TreeSet<String>> arrows) {
        return arrows.entrySet().stream()
                .map(arrow -> arrow.getKey() + " -> " + String.join(", ", arrow.getValue()))
                .toList();
    }

    /** The table in ARCHITECTURE.md; the word {@code nothing} stands for no arrow. */
    static Map<String, TreeSet<String>> wanted() throws IOException {
        String text = Files.readString(Checkout.file("ARCHITECTURE.md"));
        return ROW.matcher(text)
                .results()
                .collect(toMap(row -> row.group(1), Arrows::targets, Arrows::twice, TreeMap::new));
    }

    private static TreeSet<String> targets(MatchResult row) {
        return Arrays.stream(row.group(2).split(","))
                .map(String::strip)
                .filter(target -> !target.equals("nothing"))
                .collect(toCollection(TreeSet::new));
    }

    private static TreeSet<String> twice(TreeSet<String> first, TreeSet<String> second) {
        throw new IllegalStateException("A bundle stands twice in the table, with " + first + " and with " + second);
    }

    static Map<String, TreeSet<String>> actual(Collection<SourceBundle> bundles) {
        Map<String, String> exporters = new TreeMap<>();
        bundles.forEach(bundle -> bundle.exportedPackages().forEach(name -> exporters.put(name, bundle.name())));
        return bundles.stream()
                .collect(toMap(SourceBundle::name, bundle -> used(bundle, exporters), Arrows::twice, TreeMap::new));
    }

    /** A package of Terrazzo that nobody exports is shown by its own name, so that it cannot hide. */
    private static TreeSet<String> used(SourceBundle bundle, Map<String, String> exporters) {
        TreeSet<String> used = new TreeSet<>(bundle.requiredBundles());
        bundle.importedPackages().forEach(name -> used.add(exporters.getOrDefault(name, name)));
        used.removeIf(name -> !name.startsWith("org.terrazzo."));
        used.remove(bundle.name());
        return used;
    }
}
