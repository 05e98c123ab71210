// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.Random;
import org.terrazzo.model.LabelRaster;

/** Small label rasters, drawn as text: a digit is a class, a dot no class. */
final class Pictures {

    private Pictures() {}

    static LabelRaster of(String... rows) {
        byte[] labels = new byte[rows.length * rows[0].length()];
        for (int i = 0; i < labels.length; i++) {
            char c = rows[i / rows[0].length()].charAt(i % rows[0].length());
            labels[i] = (byte) (c == '.' ? LabelRaster.UNLABELLED : c - '0');
        }
        return LabelRaster.of(rows[0].length(), rows.length, labels);
    }

    static LabelRaster random(Random random, int width, int height, int classes) {
        byte[] labels = new byte[width * height];
        for (int i = 0; i < labels.length; i++) {
            int value = random.nextInt(classes + 1);
            labels[i] = (byte) (value == classes ? LabelRaster.UNLABELLED : value);
        }
        return LabelRaster.of(width, height, labels);
    }
}
