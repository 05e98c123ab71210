// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import org.eclipse.core.resources.IProject;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.RunFiles;

/**
 * How good a model was found to be.
 *
 * @param on the split whose images it was tried on, as in {@code test}
 * @param files of the evaluation's job
 */
public record Evaluated(IProject project, String on, RunFiles files, Scoring scoring) {

    Evaluation evaluation() {
        return scoring.evaluation();
    }
}
