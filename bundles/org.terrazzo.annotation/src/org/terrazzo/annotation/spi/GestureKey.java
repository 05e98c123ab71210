// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

/** The keys that a gesture hears. */
public enum GestureKey {
    ENTER,
    BACKSPACE,
    DELETE,
    ESCAPE
}
