// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

/** A key that is held while something else happens. CONTROL is the command key on a Mac. */
public enum Modifier {
    SHIFT,
    ALT,
    CONTROL
}
