// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import org.terrazzo.imaging.ImageFile;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.crops.LevelReader;

/** An image that is read in bands of whole rows, as 8-bit levels. */
public interface PixelRows {

    int width();

    int height();

    /** Channels side by side, row by row: the rows from {@code top} on. */
    byte[] read(int top, int rows) throws BadInputException;

    /** @param image stays the caller's */
    static PixelRows of(ImageFile image, DisplayRange range, LevelReader reader) {
        return new ImageRows(image, range, reader);
    }

    /** An image that was opened. */
    record ImageRows(ImageFile image, DisplayRange range, LevelReader reader) implements PixelRows {

        @Override
        public int width() {
            return image.layout().width();
        }

        @Override
        public int height() {
            return image.layout().height();
        }

        @Override
        public byte[] read(int top, int rows) throws BadInputException {
            return reader.levels(image.read(new Box(0, top, width(), rows), 1), range);
        }
    }
}
