// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.terrazzo.dataset.spi.Problem;

/** What the user should know: each thing once, and not without bound. */
final class Notices {

    private static final int MAXIMUM = 1000;

    private final Set<String> events = new LinkedHashSet<>();
    private List<Problem> unreadable = List.of();

    synchronized void add(String notice) {
        if (events.size() < MAXIMUM) {
            events.add(notice);
        }
    }

    /** Images that the last look at the folder could not use; replaces those of the look before. */
    synchronized void unreadable(List<Problem> problems) {
        unreadable = problems;
    }

    synchronized List<String> all() {
        List<String> all = new ArrayList<>(events);
        unreadable.stream().limit(MAXIMUM).map(Problem::reason).forEach(all::add);
        return List.copyOf(all);
    }
}
