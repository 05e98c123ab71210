// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What services say, as it is read in a window. They name options as a shell knows them: {@code --learning-rate} there
 * is a field called learning rate here. Stateless; for any thread.
 */
public final class WindowWords {

    private static final Pattern RESUME = Pattern.compile(" with --resume\\b");
    private static final Pattern OPTION = Pattern.compile("(^|\\. )?--([a-z]+(?:-[a-z]+)*)");

    private WindowWords() {}

    /** @param text plain sentences, as the message or the advice of an exception; null is as empty as "" */
    public static String of(String text) {
        String plain = RESUME.matcher(text == null ? "" : text).replaceAll("");
        return OPTION.matcher(plain).replaceAll(WindowWords::words);
    }

    private static String words(MatchResult option) {
        String words = option.group(2).replace('-', ' ');
        return option.group(1) == null
                ? words
                : option.group(1) + Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
