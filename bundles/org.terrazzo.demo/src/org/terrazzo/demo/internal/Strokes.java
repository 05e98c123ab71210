// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.Random;
import org.terrazzo.demo.Cell;
import org.terrazzo.demo.Micrograph;
import org.terrazzo.model.PixelSet;

/** Where a brush would go: along each cell, and in wide sweeps over the ground, a little away from every border. */
public final class Strokes {

    private static final int GAP = 2;
    private static final double GROUND_BRUSH = 4.5;
    private static final int SWEEPS = 5;

    private final Micrograph micrograph;
    private final int[] owners;

    public Strokes(Micrograph micrograph) {
        this.micrograph = micrograph;
        this.owners = TruthOfCells.owners(micrograph.cells(), micrograph.side());
    }

    /** Along the middle of a cell, drawn by a hand that is not quite steady. */
    public PixelSet through(int number) {
        Cell cell = micrograph.cells().get(number);
        double reach = cell.length() * 0.27;
        double brush = Math.clamp(cell.length() / 9, 2.6, 4.2);
        double cos = StrictMath.cos(cell.angle());
        double sin = StrictMath.sin(cell.angle());
        return where((x, y) -> {
            double along = (x + 0.5 - cell.centreX()) * cos + (y + 0.5 - cell.centreY()) * sin;
            double across = (y + 0.5 - cell.centreY()) * cos - (x + 0.5 - cell.centreX()) * sin;
            double sway = 1.6 * StrictMath.sin(along * 0.17 + number);
            double beyond = Math.max(0, Math.abs(along) - reach);
            return StrictMath.hypot(beyond, across - sway) < brush && isClear(x, y, number);
        });
    }

    /** Waves across the whole image. */
    public PixelSet ground() {
        Random random = new Random(micrograph.cells().size() * 31L + micrograph.grey()[0]);
        PixelSet pixels = PixelSet.EMPTY;
        for (int i = 0; i < SWEEPS; i++) {
            pixels =
                    pixels.union(sweep((i + 0.5) / SWEEPS, 0.02 + random.nextDouble() * 0.03, random.nextDouble() * 6));
        }
        return pixels;
    }

    private PixelSet sweep(double height, double frequency, double phase) {
        int side = micrograph.side();
        return where((x, y) -> {
            double middle = height * side + side * 0.05 * StrictMath.sin(x * frequency + phase);
            return Math.abs(y - middle) < GROUND_BRUSH && isClear(x, y, -1);
        });
    }

    private PixelSet where(PixelSet.PixelTest inside) {
        return PixelSet.where(micrograph.side(), micrograph.side(), inside);
    }

    /** Whether this pixel and those around it belong to one owner. */
    private boolean isClear(int x, int y, int owner) {
        int side = micrograph.side();
        for (int v = Math.max(0, y - GAP); v <= Math.min(side - 1, y + GAP); v++) {
            for (int u = Math.max(0, x - GAP); u <= Math.min(side - 1, x + GAP); u++) {
                if (owners[v * side + u] != owner) {
                    return false;
                }
            }
        }
        return true;
    }
}
