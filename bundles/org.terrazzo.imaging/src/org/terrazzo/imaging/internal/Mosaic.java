// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import org.terrazzo.model.Box;

/** Puts a subsampled region together from pieces that were decoded one after the other. */
final class Mosaic {

    private final Box region;
    private final int subsampling;
    private final PixelGrid grid;

    Mosaic(Box region, int subsampling, PixelGrid grid) {
        this.region = region;
        this.subsampling = subsampling;
        this.grid = grid;
    }

    /** Takes what is wanted from a piece whose top left pixel is (left, top) of the image. */
    void place(PixelGrid piece, int left, int top) {
        for (int y = firstAt(top - region.y()); y < grid.height(); y++) {
            int pieceY = region.y() + y * subsampling - top;
            if (pieceY >= piece.height()) {
                return;
            }
            placeRow(piece, left, pieceY, y);
        }
    }

    private void placeRow(PixelGrid piece, int left, int pieceY, int y) {
        int first = firstAt(left - region.x());
        int pieceX = region.x() + first * subsampling - left;
        if (subsampling == 1) {
            int count = Math.min(grid.width() - first, piece.width() - pieceX);
            if (count > 0) {
                grid.copy(piece, pieceX, pieceY, first, y, count);
            }
            return;
        }
        for (int x = first; x < grid.width() && pieceX < piece.width(); x++, pieceX += subsampling) {
            grid.copy(piece, pieceX, pieceY, x, y, 1);
        }
    }

    /** The first sample at or behind a distance from the region's edge. */
    private int firstAt(int distance) {
        return distance <= 0 ? 0 : (distance - 1) / subsampling + 1;
    }

    PixelGrid grid() {
        return grid;
    }
}
