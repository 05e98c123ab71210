// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;

/** Takes an image's probabilities row by row, from the top. */
@FunctionalInterface
public interface ProbabilityRows {

    /** @param probabilities [classes, width], only valid during the call; each pixel's add up to 1 */
    void row(int y, float[] probabilities) throws IOException;
}
