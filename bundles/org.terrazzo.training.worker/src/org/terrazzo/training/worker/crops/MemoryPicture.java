// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import org.terrazzo.model.Box;

/** A picture that was decoded whole. */
record MemoryPicture(int width, int height, byte[] levels, byte[] labels, ClassPlaces places) implements Picture {

    @Override
    public Window window(Box region) {
        return new Window(new Box(0, 0, width, height), levels, labels);
    }

    @Override
    public long bytes() {
        return (long) levels.length + labels.length + places.bytes();
    }
}
