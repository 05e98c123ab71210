// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.List;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * Pixels whose class is known: what was drawn, or some of it.
 *
 * @param x column of each pixel in the image
 * @param y row of each
 * @param classes index of each pixel's class, 0..254
 */
@FormatVersion(1)
public record PreviewStrokes(int formatVersion, List<Integer> x, List<Integer> y, List<Integer> classes)
        implements Versioned {

    /** More pixels would not be learned from in time. */
    public static final int MOST = 1 << 16;

    private static final int LAST_CLASS = 254;

    public PreviewStrokes {
        x = List.copyOf(x);
        y = List.copyOf(y);
        classes = List.copyOf(classes);
        Checks.that(x.size() == y.size() && y.size() == classes.size(), "the lists x, y and classes differ in length");
        Checks.that(x.size() <= MOST, x.size() + " pixels are more than " + MOST);
        classes.forEach(index -> Checks.between(index, 0, LAST_CLASS, "a class"));
    }

    public static PreviewStrokes of(List<Integer> x, List<Integer> y, List<Integer> classes) {
        return new PreviewStrokes(1, x, y, classes);
    }

    public int size() {
        return x.size();
    }
}
