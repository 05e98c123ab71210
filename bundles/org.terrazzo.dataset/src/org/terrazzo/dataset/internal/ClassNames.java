// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.Locale;
import java.util.Set;
import org.terrazzo.model.Rgb;
import org.terrazzo.storage.BadInputException;

/** What a class may be called. */
public final class ClassNames {

    /** Index 255 means unlabelled in every mask, so 0..254 are left. */
    static final int MAXIMUM = 255;

    private static final int MAXIMUM_LENGTH = 100;
    private static final Set<String> RESERVED = Set.of("ignore", "ignored", "unlabelled", "unlabeled");

    private ClassNames() {}

    /** {@return the name, if it can be used as it is} */
    public static String checked(String name) throws BadInputException {
        String reason = fault(name);
        if (reason != null) {
            throw new BadInputException(
                    "The class name '" + Shown.text(name) + "' cannot be used: " + reason + ".",
                    "Choose another name.");
        }
        return name;
    }

    private static String fault(String name) {
        if (name.isBlank()) {
            return "it is empty";
        }
        if (name.length() > MAXIMUM_LENGTH) {
            return "it is longer than " + MAXIMUM_LENGTH + " characters";
        }
        if (!Shown.text(name).equals(name)) {
            return "it has characters that cannot be shown";
        }
        if (!name.strip().equals(name)) {
            return "it begins or ends with a space";
        }
        if (name.contains("=") || name.contains(",")) {
            return "with '=' or ',' it could not be named on the command line";
        }
        return RESERVED.contains(folded(name)) ? "it is what pixels without a class are called" : null;
    }

    /** Names that differ only in upper and lower case are one name. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public static BadInputException taken(String name) {
        return new BadInputException("There are two classes named '" + name + "'.", "Choose another name for one.");
    }

    public static void checkCount(int count) throws BadInputException {
        if (count > MAXIMUM) {
            throw new BadInputException(
                    "A project can have " + MAXIMUM + " classes, not " + count + ".", "Leave some out or join them.");
        }
    }

    /** Reads {@code #rrggbb}. */
    public static Rgb colour(String text) throws BadInputException {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new BadInputException(
                    "The colour '" + Shown.text(text) + "' cannot be understood.",
                    "Write it as #rrggbb, as in #ff8000.");
        }
        return Rgb.parse(text);
    }
}
