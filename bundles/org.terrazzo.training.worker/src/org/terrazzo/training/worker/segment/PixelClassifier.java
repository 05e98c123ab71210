// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import org.terrazzo.storage.BadInputException;

/** Finds the probabilities of every class for every pixel of an image of any size. */
public interface PixelClassifier {

    /** @param sink gets the rows, from the top */
    void segment(PixelRows image, ProbabilityRows sink) throws BadInputException, IOException;
}
