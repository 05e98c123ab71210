// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

/** What the pictures of a draft are painted with, as 0xAARRGGBB. */
public final class DraftColours {

    /** Where the draft and the annotation are not the same. */
    public static final int DIFFERENT = 0xFFE6194B;

    /** From sure to no idea: from nothing over violet and orange to light yellow. */
    private static final int[] HEAT = {0x00000004, 0x80420A68, 0xC0932667, 0xE0DD513A, 0xFFFCA50A, 0xFFFCFFA4};

    private DraftColours() {}

    /** @param value 0 (sure) to 255 (no idea) */
    public static int heat(int value) {
        double place = value / 255.0 * (HEAT.length - 1);
        int below = Math.min(HEAT.length - 2, (int) place);
        int mixed = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int low = HEAT[below] >>> shift & 0xFF;
            int high = HEAT[below + 1] >>> shift & 0xFF;
            mixed |= (int) Math.round(low + (high - low) * (place - below)) << shift;
        }
        return mixed;
    }
}
