// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrazzo.imaging.RgbImages;

/** What is easily told apart: a bright disc on a dark ground, both with grain, at another place in each picture. */
record Pictures(Path folder) {

    static final int SIDE = 128;
    static final int RADIUS = 26;

    /** Where the disc's centre is in both directions. */
    static int centre(int number) {
        return 40 + 12 * number;
    }

    static String name(int number) {
        return "picture" + number + ".png";
    }

    void write(int number) throws IOException {
        Files.createDirectories(folder);
        byte[] rgb = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            int level = inDisc(number, pixel % SIDE, pixel / SIDE) ? 190 : 60;
            rgb[i] = (byte) (level + (pixel * 31 + number * 17) % 23);
        }
        RgbImages.write(folder.resolve(name(number)), SIDE, SIDE, rgb);
    }

    private static boolean inDisc(int number, int x, int y) {
        return Math.hypot(x - centre(number), y - centre(number)) < RADIUS;
    }
}
