// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.DisplayRange;

/**
 * How pixel values become what is seen.
 *
 * @param range the values shown as black and as white
 * @param gamma 1 leaves the middle tones as they are; more brightens them
 */
public record DisplaySettings(DisplayRange range, double gamma) {

    /** Red, green and blue bytes, row by row. */
    public byte[] toRgb(PixelBlock block) {
        byte[] rgb = block.toRgb(range);
        if (gamma != 1) {
            brighten(rgb);
        }
        return rgb;
    }

    private void brighten(byte[] rgb) {
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) Math.round(255 * Math.pow(i / 255.0, 1 / gamma));
        }
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = table[rgb[i] & 0xFF];
        }
    }
}
