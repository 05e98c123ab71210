// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/**
 * Names a corner of a polygon.
 *
 * @param polygon position in the list that was asked; 0 where there is only one
 * @param ring 0 for the shell, 1 for the first hole, ...
 * @param index in the ring, from 0
 */
public record Corner(int polygon, int ring, int index) {}
