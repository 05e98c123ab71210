// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.function.Consumer;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.PointerEvent;

/** A gesture that is nothing but one press. */
final class ClickGesture implements Gesture {

    private final Consumer<PointerEvent> click;
    private boolean done;

    /** @param click ends the gesture */
    ClickGesture(Consumer<PointerEvent> click) {
        this.click = click;
    }

    @Override
    public void pointer(PointerEvent event) {
        if (!done && event.kind() == PointerEvent.Kind.PRESS) {
            done = true;
            click.accept(event);
        }
    }
}
