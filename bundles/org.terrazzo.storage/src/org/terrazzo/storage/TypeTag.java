// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.util.Arrays;

/** The field that tells the records of a sealed family apart. */
final class TypeTag {

    static final String FIELD = "type";

    private TypeTag() {}

    /** A record's simple name in lowerCamelCase if a sealed interface permits it, otherwise null. */
    static String of(Class<?> record) {
        return Arrays.stream(record.getInterfaces()).anyMatch(Class::isSealed) ? name(record) : null;
    }

    static String name(Class<?> record) {
        String name = record.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
