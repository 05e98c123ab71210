// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

/** Text from outside, made fit for a message on a terminal: it can neither steer it nor fill it. */
public final class Shown {

    private static final int MAXIMUM = 200;

    private Shown() {}

    /** {@return the text, cut if it is long, with each character replaced that is not shown or turns text around} */
    public static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MAXIMUM).forEach(c -> shown.appendCodePoint(isShown(c) ? c : '\uFFFD'));
        return text.codePointCount(0, text.length()) > MAXIMUM ? shown + "…" : shown.toString();
    }

    private static boolean isShown(int c) {
        boolean turnsText = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !turnsText
                && switch (Character.getType(c)) {
                    case Character.CONTROL, Character.SURROGATE -> false;
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
