// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.util.Objects;
import org.terrazzo.model.Ring;

/**
 * One drawn cell.
 *
 * @param classIndex {@link SampleClasses#ROUND} or {@link SampleClasses#LONG}
 * @param outline its exact border, in image coordinates; may reach beyond the image
 * @param centreX of the cell
 * @param centreY of the cell
 * @param angle of its long axis to the x axis, radians
 * @param length of its long axis, pixels
 * @param grain seed of its texture
 */
public record Cell(
        int classIndex, Ring outline, double centreX, double centreY, double angle, double length, long grain) {

    public Cell {
        Objects.requireNonNull(outline, "outline");
    }
}
