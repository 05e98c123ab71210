// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an image is for: to learn from, to choose the best weights by, or to judge the model by. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    /** The name in files and on the command line: {@code train}, {@code validation} or {@code test}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Split> ofKey(String key) {
        return Stream.of(values()).filter(split -> split.key().equals(key)).findFirst();
    }
}
