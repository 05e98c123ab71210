// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.util.Objects;
import java.util.Optional;
import org.terrazzo.dataset.internal.ClassNames;
import org.terrazzo.model.Rgb;
import org.terrazzo.storage.BadInputException;

/**
 * A class as a user asks for it.
 *
 * @param name checked: see {@link #of(String)}
 * @param colour empty: the next one of the palette
 */
public record ClassSpec(String name, Optional<Rgb> colour) {

    public ClassSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
    }

    /** @throws BadInputException when a class cannot have the name, as an empty one or one with control characters */
    public static ClassSpec of(String name) throws BadInputException {
        return new ClassSpec(ClassNames.checked(name), Optional.empty());
    }

    /**
     * @param text {@code NAME} or {@code NAME=#rrggbb}
     * @throws BadInputException when name or colour cannot be used
     */
    public static ClassSpec parse(String text) throws BadInputException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return of(text);
        }
        return new ClassSpec(
                ClassNames.checked(text.substring(0, equals)),
                Optional.of(ClassNames.colour(text.substring(equals + 1))));
    }
}
