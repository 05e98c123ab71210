// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/** What a region covers: an outline that stays an outline, or pixels that stay pixels. */
public sealed interface Geometry permits Polygon, PixelSet {

    /** A box of pixels that the geometry does not leave; it may reach beyond the image. */
    Box bounds();
}
