// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.util.List;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Rgb;

/** The classes of the sample project. */
public final class SampleClasses {

    /** Index of what is no cell. */
    public static final int BACKGROUND = 0;

    /** Index of round cells with a bright rim. */
    public static final int ROUND = 1;

    /** Index of long, darker, grained cells. */
    public static final int LONG = 2;

    private SampleClasses() {}

    public static LabelClasses all() {
        return LabelClasses.of(List.of(
                new LabelClass(BACKGROUND, "background", Rgb.parse("#808080")),
                new LabelClass(ROUND, "round", Rgb.parse("#e69f00")),
                new LabelClass(LONG, "long", Rgb.parse("#56b4e9"))));
    }
}
