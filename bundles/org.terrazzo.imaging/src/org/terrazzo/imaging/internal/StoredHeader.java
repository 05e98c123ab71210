// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.util.List;

/**
 * What the checks before decoding found out about a PNG, JPEG, BMP or GIF.
 *
 * @param width of the wanted page, in pixels
 * @param height of the wanted page, in pixels
 * @param pages of the file
 * @param rowByRow the rows come one after another, each complete
 * @param orientation from EXIF
 * @param pieces of the file that the decoder may see
 */
record StoredHeader(
        int width, int height, int pages, boolean rowByRow, Orientation orientation, List<SplicedInput.Piece> pieces) {}
