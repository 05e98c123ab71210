// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.Arrays;
import java.util.List;
import org.terrazzo.demo.Cell;
import org.terrazzo.demo.SampleClasses;
import org.terrazzo.model.LabelRaster;

/** Which cell each pixel's centre lies in: the last one that covers it. */
public final class TruthOfCells {

    private TruthOfCells() {}

    public static LabelRaster raster(List<Cell> cells, int side) {
        int[] owners = owners(cells, side);
        byte[] labels = new byte[owners.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte)
                    (owners[i] < 0
                            ? SampleClasses.BACKGROUND
                            : cells.get(owners[i]).classIndex());
        }
        return LabelRaster.of(side, side, labels);
    }

    /** For each pixel the place of its cell in the list, or -1. */
    static int[] owners(List<Cell> cells, int side) {
        int[] owners = new int[side * side];
        Arrays.fill(owners, -1);
        for (int i = 0; i < cells.size(); i++) {
            own(owners, side, i, cells.get(i));
        }
        return owners;
    }

    private static void own(int[] owners, int side, int number, Cell cell) {
        new Depth(cell.outline()).forEachPixel(side, 0, (x, y, depth) -> owners[y * side + x] = number);
    }
}
