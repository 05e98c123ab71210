// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.model.Origin;

/** Who drew a region that somebody changes. */
public final class Origins {

    private Origins() {}

    /** What a model predicted counts from now on as corrected; the rest as drawn by whoever changed it last. */
    public static Origin corrected(Origin before, String author) {
        return switch (before) {
            case Origin.Person person -> new Origin.Person(author);
            case Origin.Model model -> new Origin.Corrected(model.run(), author);
            case Origin.Corrected corrected -> new Origin.Corrected(corrected.run(), author);
        };
    }
}
