// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.Random;

/** The grained ground that the cells lie on, with dust, and with shadows of cells far out of focus. */
public final class Backdrop {

    private static final double LEVEL = 0.52;

    private Backdrop() {}

    public static Canvas paint(Random random, int side) {
        Canvas canvas = Canvas.blank(side);
        ground(canvas, new Grain(random.nextLong()));
        for (int i = 0; i < side / 48; i++) {
            shadow(canvas, random);
        }
        for (int i = 0; i < side / 20; i++) {
            dust(canvas, random);
        }
        return canvas;
    }

    private static void ground(Canvas canvas, Grain grain) {
        for (int y = 0; y < canvas.side(); y++) {
            for (int x = 0; x < canvas.side(); x++) {
                canvas.set(
                        x,
                        y,
                        LEVEL
                                + 0.07 * grain.rough(x + 0.3 * y, y - 0.3 * x, 24)
                                + 0.05 * grain.rough(x - 0.5 * y, y + 0.5 * x, 7));
            }
        }
    }

    private static void shadow(Canvas canvas, Random random) {
        double strength = (random.nextDouble() - 0.5) * 0.16;
        spot(canvas, random, 18 + random.nextDouble() * 26, strength);
    }

    private static void dust(Canvas canvas, Random random) {
        double strength = random.nextInt(3) == 0 ? 0.22 : -0.2;
        spot(canvas, random, 1 + random.nextDouble() * 1.8, strength * (0.4 + random.nextDouble()));
    }

    private static void spot(Canvas canvas, Random random, double radius, double strength) {
        double centreX = random.nextDouble() * canvas.side();
        double centreY = random.nextDouble() * canvas.side();
        int reach = (int) (radius * 3) + 1;
        int bottom = Math.min(canvas.side(), (int) centreY + reach);
        int right = Math.min(canvas.side(), (int) centreX + reach);
        for (int y = Math.max(0, (int) centreY - reach); y < bottom; y++) {
            for (int x = Math.max(0, (int) centreX - reach); x < right; x++) {
                double distance = StrictMath.hypot(x + 0.5 - centreX, y + 0.5 - centreY) / radius;
                canvas.set(x, y, canvas.at(x, y) + strength * StrictMath.exp(-distance * distance));
            }
        }
    }
}
