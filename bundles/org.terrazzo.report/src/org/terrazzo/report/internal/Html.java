// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.Locale;

/** Writes HTML and inline SVG. What is no markup of this bundle passes through {@link #text} or an attribute. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** What stands inside an element. */
    @FunctionalInterface
    interface Body {
        void write();
    }

    /** @param attributes names and values in turn */
    Html element(String tag, Body body, String... attributes) {
        open(tag, attributes);
        body.write();
        out.append("</").append(tag).append('>');
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return element(tag, () -> text(text), attributes);
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        return open(tag, attributes);
    }

    private Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
            }
        }
        return this;
    }

    /** Only for markup that is written in this bundle. */
    Html markup(String trusted) {
        out.append(trusted);
        return this;
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
