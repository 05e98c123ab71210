// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.nio.file.Path;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;

/**
 * Reads pixels as 8-bit levels of the display range, in the number of channels that the network has: grey images are
 * repeated, colours become luma. Stateless.
 *
 * @param channels 1 or 3
 */
public record LevelReader(ImageOpener opener, int channels) {

    /** Channels side by side, row by row. */
    public byte[] read(Path file, int page, DisplayRange range, Box region) throws BadInputException {
        try (ImageFile image = opener.open(file, page)) {
            return levels(image.read(region, 1), range);
        }
    }

    public byte[] levels(PixelBlock block, DisplayRange range) {
        return channels == 1 ? block.toGrey(range) : block.toRgb(range);
    }
}
