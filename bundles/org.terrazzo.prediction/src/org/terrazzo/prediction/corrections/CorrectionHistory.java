// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.corrections;

import java.io.IOException;
import java.util.List;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.draft.DraftService;
import org.terrazzo.prediction.internal.RunsAndCorrections;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.RunService;

/**
 * Tells whether annotating more still pays: what had to be corrected of one training after the other, and what each
 * scored. A service; stateless, callable from any thread, but it reads files, and counts images anew whose annotation
 * has changed, so not on a thread that draws.
 */
public interface CorrectionHistory {

    /** The project's trainings, oldest first; those that were never used to predict have no corrections. */
    List<CorrectedRun> of(Project project) throws IOException, BadInputException;

    /** The same service for use without OSGi. */
    static CorrectionHistory using(RunService runs, DraftService drafts) {
        return new RunsAndCorrections(runs, drafts);
    }
}
