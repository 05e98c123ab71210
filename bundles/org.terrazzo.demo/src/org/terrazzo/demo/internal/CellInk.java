// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import org.terrazzo.demo.Cell;
import org.terrazzo.demo.SampleClasses;

/** Paints cells: what lies below a cell shines through it a little. */
public final class CellInk {

    private static final int HALO = 3;

    private CellInk() {}

    public static void paint(Canvas canvas, Cell cell) {
        Shade shade = cell.classIndex() == SampleClasses.ROUND ? new RoundShade(cell) : new LongShade(cell);
        new Depth(cell.outline()).forEachPixel(canvas.side(), HALO, (x, y, depth) -> shade.paint(canvas, x, y, depth));
    }

    /** How one kind of cell looks. */
    private interface Shade {

        /** @param depth below the border in pixels, from -{@link #HALO} on */
        void paint(Canvas canvas, int x, int y, double depth);
    }

    /** A bright rim with a dark halo around it, a pale body, and a darker nucleus beside the middle. */
    private record RoundShade(Cell cell) implements Shade {
        @Override
        public void paint(Canvas canvas, int x, int y, double depth) {
            Grain grain = new Grain(cell.grain());
            double brightness = 0.09 * grain.at(3, 5, 1);
            double rim = 0.24 * gauss((depth - 2.2) / 1.5);
            double body = 0.55 + brightness + rim + 0.045 * grain.rough(x, y, 9) - nucleus(x, y, grain);
            if (depth > -0.5) {
                canvas.cover(x, y, body, 0.86 * edge(depth));
            } else {
                canvas.cover(x, y, 0.3, 0.3 * gauss((depth + 0.5) / 1.2));
            }
        }

        private double nucleus(int x, int y, Grain grain) {
            double size = cell.length() * (0.17 + 0.03 * grain.at(9, 2, 1));
            double shiftX = 0.09 * cell.length() * grain.at(1, 7, 1);
            double shiftY = 0.09 * cell.length() * grain.at(8, 4, 1);
            double distance = StrictMath.hypot(x - cell.centreX() - shiftX, y - cell.centreY() - shiftY);
            return 0.17 * edge((size - distance) / 1.6) * (1 + 0.5 * grain.at(x, y, 3));
        }
    }

    /** A thin dark border, a darker body with grains in rows along it. */
    private record LongShade(Cell cell) implements Shade {
        @Override
        public void paint(Canvas canvas, int x, int y, double depth) {
            if (depth <= -0.5) {
                canvas.cover(x, y, 0.66, 0.22 * gauss((depth + 0.5) / 1.3));
                return;
            }
            Grain grain = new Grain(cell.grain());
            double cos = StrictMath.cos(cell.angle());
            double sin = StrictMath.sin(cell.angle());
            double along = (x - cell.centreX()) * cos + (y - cell.centreY()) * sin;
            double across = (y - cell.centreY()) * cos - (x - cell.centreX()) * sin;
            double rows = 0.11 * grain.at(along / 1.7, across, 3.2) + 0.05 * grain.at(x, y, 2.1);
            double border = -0.07 * gauss((depth - 0.6) / 1.1);
            double body = 0.37 + 0.07 * grain.at(3, 5, 1) + rows + border + 0.006 * Math.min(depth, 8);
            canvas.cover(x, y, body, 0.88 * edge(depth));
        }
    }

    private static double gauss(double t) {
        return StrictMath.exp(-t * t);
    }

    /** Share of a pixel that lies inside, by how deep its centre does. */
    private static double edge(double depth) {
        return Math.clamp(depth + 0.5, 0, 1);
    }
}
