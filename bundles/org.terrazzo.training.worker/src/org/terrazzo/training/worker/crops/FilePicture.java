// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.nio.file.Path;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;

/** A picture too large to be kept: its pixels are read region by region, its labels are in memory. */
record FilePicture(
        LevelReader reader,
        Path file,
        int page,
        DisplayRange range,
        int width,
        int height,
        byte[] labels,
        ClassPlaces places)
        implements Picture {

    @Override
    public Window window(Box region) throws BadInputException {
        return new Window(region, reader.read(file, page, range, region), labels);
    }

    @Override
    public long bytes() {
        return labels.length + places.bytes();
    }
}
