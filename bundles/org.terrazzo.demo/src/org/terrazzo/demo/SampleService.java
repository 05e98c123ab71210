// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/** Makes the sample project of the demo without telling its story. A service; stateless. */
public interface SampleService {

    /**
     * Draws the demo's twelve micrographs, annotated by polygons and by brush strokes in turn, and four more on which
     * nobody has drawn yet. Takes a few seconds. Cancelling leaves a project with what was drawn until then.
     *
     * @param folder of the project; it is not there yet, or empty
     * @throws BadInputException if the folder holds something already
     */
    Project draw(Path folder, Progress progress) throws BadInputException, IOException;
}
