// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.terrazzo.demo.Cell;
import org.terrazzo.demo.SampleClasses;

/** Puts cells where there is room: they may overlap by a part, never hide each other. */
public final class Colony {

    private static final double PIXELS_PER_CELL = 2600;

    private Colony() {}

    public static List<Cell> grow(Random random, int side) {
        int wanted = (int) (side * side / PIXELS_PER_CELL * (0.75 + random.nextDouble() * 0.5));
        double longShare = 0.38 + random.nextDouble() * 0.24;
        List<Cell> cells = new ArrayList<>();
        for (int attempt = 0; attempt < wanted * 12 && cells.size() < wanted; attempt++) {
            Cell cell = random.nextDouble() < longShare ? longCell(random, side) : roundCell(random, side);
            if (cells.stream().allMatch(other -> leavesRoom(cell, other))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static Cell roundCell(Random random, int side) {
        double radius = 13 + random.nextDouble() * 9;
        double angle = random.nextDouble() * 2 * StrictMath.PI;
        double stretch = 1 + random.nextDouble() * 0.22;
        double x = random.nextDouble() * side;
        double y = random.nextDouble() * side;
        return new Cell(
                SampleClasses.ROUND,
                Outlines.blob(random, x, y, angle, radius * stretch, radius),
                x,
                y,
                angle,
                2 * radius * stretch,
                random.nextLong());
    }

    private static Cell longCell(Random random, int side) {
        double half = 27 + random.nextDouble() * 20;
        double thickness = 7.5 + random.nextDouble() * 4;
        double bend = (random.nextDouble() - 0.5) * 18;
        double angle = random.nextDouble() * 2 * StrictMath.PI;
        double x = random.nextDouble() * side;
        double y = random.nextDouble() * side;
        return new Cell(
                SampleClasses.LONG,
                Outlines.spindle(random, x, y, angle, half, thickness, bend),
                x,
                y,
                angle,
                2 * half,
                random.nextLong());
    }

    /** Compares points along both axes, so that long cells may lie side by side and cross at their ends. */
    private static boolean leavesRoom(Cell a, Cell b) {
        for (double s : new double[] {-0.55, 0, 0.55}) {
            for (double t : new double[] {-0.55, 0, 0.55}) {
                if (StrictMath.hypot(along(a, s, true) - along(b, t, true), along(a, s, false) - along(b, t, false))
                        < 15) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double along(Cell cell, double share, boolean x) {
        double distance = share * cell.length() / 2;
        return x
                ? cell.centreX() + distance * StrictMath.cos(cell.angle())
                : cell.centreY() + distance * StrictMath.sin(cell.angle());
    }
}
