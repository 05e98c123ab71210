// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.Set;

/**
 * One press-drag-release, or one figure that takes several clicks: lives until it calls {@link GestureHost#end}, is
 * cancelled, or throws. Stateful and for one thread; never used again afterwards.
 */
public interface Gesture {

    /**
     * The pointer did something. After a PRESS come DRAGs until the RELEASE, without a button MOVEs. A double click is
     * PRESS, RELEASE, PRESS, DOUBLE_CLICK, RELEASE. Events may lie outside of the image.
     */
    void pointer(PointerEvent event);

    /** A key that means something to gestures; all others the host keeps for itself. */
    default void key(GestureKey key, Set<Modifier> modifiers) {}

    /**
     * The user went elsewhere, or gave up with Esc where the gesture did not end on that key. Nothing more may be
     * committed; what was committed stays.
     */
    default void cancel() {}
}
