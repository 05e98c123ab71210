// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Objects;

/**
 * A class that a pixel can belong to.
 *
 * @param index 0..254, the value in masks: the identity of the class for ever, whatever it is renamed to
 * @param name not blank, without control characters
 */
public record LabelClass(int index, String name, Rgb colour) {

    /** The value 255 in a mask means that there is no class. */
    public static final int LAST_INDEX = 254;

    public LabelClass {
        Checks.between(index, 0, LAST_INDEX, "the index of a class");
        Checks.text(name, "name");
        Objects.requireNonNull(colour, "colour");
    }
}
