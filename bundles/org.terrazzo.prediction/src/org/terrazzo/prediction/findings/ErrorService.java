// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.prediction.internal.JobErrors;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunService;

/**
 * Finds the pixels behind a cell of a confusion matrix. A service; stateless, callable from any thread; reads masks, which
 * takes time.
 */
public interface ErrorService {

    /**
     * The images in which something of one class was predicted as another, the worst first. For a cell on the diagonal:
     * where it was predicted rightly.
     *
     * @param job id of an evaluation
     * @param truth index of a class
     * @param predicted index of a class; 255: left undecided
     * @throws BadInputException if there is no such evaluation, or its masks are gone
     */
    List<ConfusedImage> behind(Path project, String job, int truth, int predicted)
            throws BadInputException, IOException;

    /** The same service for use without OSGi. */
    static ErrorService using(RunService runs) {
        return new JobErrors(runs);
    }
}
