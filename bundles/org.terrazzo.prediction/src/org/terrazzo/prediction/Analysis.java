// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.terrazzo.dataset.spi.Problem;

/**
 * Where the measurements lie.
 *
 * @param model id of the run whose model it was
 * @param objectTable CSV, one line per object
 * @param imageTable CSV, one line per image and class
 * @param objects how many there are
 * @param images how many were measured
 * @param problems images that were left out, and why
 */
public record Analysis(
        String model, Path objectTable, Path imageTable, long objects, int images, List<Problem> problems) {

    public Analysis {
        Objects.requireNonNull(objectTable, "objectTable");
        Objects.requireNonNull(imageTable, "imageTable");
        problems = List.copyOf(problems);
    }
}
