// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrazzo.prediction.internal.ImageFolder.Found;

/**
 * Gives each input a name for its results: its path without extension; {@code <stem>_<extension>} where several share a
 * stem; a number where even that is taken. Upper and lower case count as the same, since on some disks they are.
 */
final class OutputNames {

    private OutputNames() {}

    /** A file that is named twice gets one name. */
    static Map<String, Path> of(List<Found> found) {
        List<Found> distinct = found.stream()
                .collect(Collectors.toMap(Found::file, f -> f, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        Map<String, Long> stems =
                distinct.stream().collect(Collectors.groupingBy(f -> folded(f.stem()), Collectors.counting()));
        Map<String, Path> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Found file : distinct) {
            boolean alone = stems.get(folded(file.stem())) == 1;
            names.put(free(usable(alone ? file.stem() : file.stem() + "_" + file.extension()), taken), file.file());
        }
        return names;
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(folded(free)); n++) {
            free = name + "-" + n;
        }
        return free;
    }

    /** Without what some file systems refuse, so that results can be taken anywhere. */
    private static String usable(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\\\:*?\"<>|]", "_")
                .replaceAll("[. ]+(?=/|$)", "_");
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
