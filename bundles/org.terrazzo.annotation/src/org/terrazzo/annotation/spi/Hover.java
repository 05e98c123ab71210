// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

/**
 * What a tool shows before the press: lives from the pointer's first move over an image until a gesture begins, the
 * pointer goes away, or another tool is taken in hand. So it may keep what is dear to work out. For one thread.
 */
@FunctionalInterface
public interface Hover {

    /** The pointer has moved, a {@link PointerEvent.Kind#MOVE}; it may be outside of the image. */
    void pointer(PointerEvent event);
}
