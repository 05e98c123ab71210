// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.guide;

import java.util.List;

/**
 * A page of the guide as text with marks.
 *
 * @param marks later ones lie within or behind earlier ones
 */
record Passage(String text, List<Mark> marks) {

    /** Stands in the text for a picture. */
    static final char PICTURE = '\uFFFC';

    enum Look {
        TITLE,
        HEADING,
        SUBHEADING,
        STRONG,
        EMPHASIS,
        CODE,
        LINK,
        PICTURE,
        ITEM,
        TABLE,
        TABLE_HEAD
    }

    /**
     * How a part of the text looks.
     *
     * @param target where a link leads, or the file of a picture; empty for all else
     */
    record Mark(Look look, int from, int to, String target) {}

    Passage {
        marks = List.copyOf(marks);
    }
}
