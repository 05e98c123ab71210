// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import org.terrazzo.model.Box;

/** What is summed up over the pixels of one object. */
final class ObjectSums {

    private final int id;
    private final int classIndex;
    private long area;
    private long sumX;
    private long sumY;
    private long straightEdges;
    private long diagonalEdges;
    private double intensity;
    private int left = Integer.MAX_VALUE;
    private int right;
    private int top = Integer.MAX_VALUE;
    private int bottom;

    ObjectSums(int id, int classIndex) {
        this.id = id;
        this.classIndex = classIndex;
    }

    void add(int x, int y, double value, int straight, int diagonal) {
        area++;
        sumX += x;
        sumY += y;
        intensity += value;
        straightEdges += straight;
        diagonalEdges += diagonal;
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
    }

    ImageObject object(long imagePixels) {
        double perimeter = Math.PI / 8 * (straightEdges + diagonalEdges / Math.sqrt(2));
        return new ImageObject(
                id,
                classIndex,
                area,
                (double) area / imagePixels,
                Box.between(left, top, right, bottom),
                (double) sumX / area + 0.5,
                (double) sumY / area + 0.5,
                perimeter,
                Math.min(1, 4 * Math.PI * area / (perimeter * perimeter)),
                intensity / area);
    }
}
