// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The newest format version of a {@link Versioned} record that this program reads and the one that it writes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FormatVersion {
    int value();
}
