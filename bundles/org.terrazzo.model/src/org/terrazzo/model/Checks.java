// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/** Refuses values, naming what is wrong with them. */
final class Checks {

    private Checks() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void between(long value, long least, long most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + ".." + most + ", not " + value);
        }
    }

    static void text(String value, String name) {
        if (value == null) {
            throw new NullPointerException(name);
        }
        that(!value.isBlank(), "the " + name + " is empty");
        that(value.chars().noneMatch(Character::isISOControl), "the " + name + " contains a control character");
    }
}
