// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import org.terrazzo.model.Box;

/**
 * A connected piece of one class in an image, and its shape.
 *
 * @param id from 1 on, in the order of first pixels row by row; unique within its image
 * @param area in pixels
 * @param share of the area in all pixels of the image, 0..1
 * @param centroidX mean x of the pixel centres
 * @param centroidY mean y of the pixel centres
 * @param perimeter in pixels, holes included, by the Crofton formula with four directions: pi / 8 times the number of
 *     pairs of a pixel inside and a neighbour outside, where pairs along a diagonal count 1 / sqrt(2). See D.
 *     Legland, K. Kiêu and M.-F. Devaux, "Computation of Minkowski Measures on 2D and 3D Binary Images" (2007). Exact
 *     on average over all directions; up to 5 % too short for straight sides along the axes. Beyond the image is
 *     outside.
 * @param circularity 4 pi area / perimeter^2, at most 1, which is that of a disc (E. P. Cox, "A Method of Assigning
 *     Numerical and Percentage Values to the Degree of Roundness of Sand Grains", 1927)
 * @param meanIntensity over the pixels; NaN if no intensities were given
 */
public record ImageObject(
        int id,
        int classIndex,
        long area,
        double share,
        Box box,
        double centroidX,
        double centroidY,
        double perimeter,
        double circularity,
        double meanIntensity) {}
