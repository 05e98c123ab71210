// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.annotation.spi.PointerEvent;

/** What an outline does with the selected region. */
enum Combine {
    NEW,
    ADD,
    SUBTRACT;

    /** Shift adds, Alt subtracts. */
    static Combine of(PointerEvent event) {
        if (event.alt()) {
            return SUBTRACT;
        }
        return event.shift() ? ADD : NEW;
    }
}
