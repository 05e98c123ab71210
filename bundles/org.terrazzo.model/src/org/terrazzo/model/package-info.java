// SPDX-License-Identifier: EPL-2.0
/**
 * The words that all of Terrazzo speaks: label classes, regions and their geometries, label rasters. Immutable
 * values, checked when they are made ({@link java.lang.IllegalArgumentException} names what is wrong), equal by
 * content, free of dependencies and safe in every thread.
 *
 * <p>Coordinates: the origin is the outer corner of the top-left pixel, x runs right, y down, one unit is one pixel.
 * Pixel (i, j) covers [i, i+1) x [j, j+1) and has its centre at (i + 0.5, j + 0.5).
 */
package org.terrazzo.model;
