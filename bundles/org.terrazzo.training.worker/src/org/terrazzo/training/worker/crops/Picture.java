// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;

/** A training image with its labels, by region. Safe for use by many threads. */
interface Picture {

    int width();

    int height();

    /** Pixels of at least this region of the image. */
    Window window(Box region) throws BadInputException;

    /** Where pixels of each class lie. */
    ClassPlaces places();

    /** Java heap that this takes, bytes. */
    long bytes();

    /**
     * Pixels and labels of a part of an image.
     *
     * @param box the part, in the image's coordinates
     * @param levels channels side by side, row by row
     * @param labels class positions, row by row over the whole image
     */
    record Window(Box box, byte[] levels, byte[] labels) {}
}
