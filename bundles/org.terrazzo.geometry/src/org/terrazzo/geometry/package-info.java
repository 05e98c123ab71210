// SPDX-License-Identifier: EPL-2.0
/**
 * What annotation tools stand on: polygons (overlay, split, simplify, snap, drag), brush strokes, pixel sets and their
 * outlines, and selections by colour (flood fill, magic wand, live wire, superpixels).
 *
 * <p>Coordinates are those of {@link org.terrazzo.model}: the origin is the outer corner of the image's top-left
 * pixel, one unit is one pixel, y runs down, pixel (i, j) has its centre at (i + 0.5, j + 0.5). Which pixels a polygon
 * covers says {@link org.terrazzo.annotation.Rasteriser} alone.
 *
 * <p>Values are immutable and static methods are pure: both may be used by several threads. A class that is for one
 * thread says so. What can take long asks a {@link java.util.function.BooleanSupplier} now and then whether it is
 * still wanted, and if not throws {@link java.util.concurrent.CancellationException}.
 */
package org.terrazzo.geometry;
