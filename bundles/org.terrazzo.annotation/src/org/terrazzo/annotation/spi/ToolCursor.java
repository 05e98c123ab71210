// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

/** The shape of the pointer over the image. */
public enum ToolCursor {
    ARROW,
    CROSS,
    HAND,
    /** None: the hover preview shows where the tool is. */
    HIDDEN
}
