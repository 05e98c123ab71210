// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Composite;

/** The views and editors that are not covered by others. For the display's thread. */
final class Parts {

    private Parts() {}

    /** By their titles. */
    static Map<String, Composite> seen() {
        Map<String, Composite> seen = new TreeMap<>();
        Person.window().getService(EPartService.class).getParts().forEach(part -> {
            if (part.getWidget() instanceof Composite area && area.isVisible()) {
                seen.put(part.getLabel(), area);
            }
        });
        return seen;
    }

    static Optional<Composite> seen(String title) {
        return Optional.ofNullable(seen().get(title));
    }
}
