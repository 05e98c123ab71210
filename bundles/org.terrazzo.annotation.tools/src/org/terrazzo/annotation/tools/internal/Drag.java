// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolContext;

/** Something that moves along with the pointer while the button is held. */
interface Drag {

    void to(PointerEvent event);

    /** The button was let go of; ends the gesture, at once or later. */
    void drop(PointerEvent event, ToolContext context);
}
