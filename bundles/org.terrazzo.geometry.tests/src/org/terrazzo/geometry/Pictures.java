// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.function.IntBinaryOperator;
import org.terrazzo.model.Box;

/** Small images from a rule. */
final class Pictures {

    private Pictures() {}

    /** @param rgb asked with the image's coordinates */
    static ColourBlock of(Box box, IntBinaryOperator rgb) {
        int[] pixels = new int[(int) box.area()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = rgb.applyAsInt(box.x() + i % box.width(), box.y() + i / box.width());
        }
        return ColourBlock.of(box, pixels);
    }

    static int grey(int level) {
        return level << 16 | level << 8 | level;
    }
}
