// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ranking;

import java.io.IOException;
import java.util.Optional;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;

/** A ranking under way. May be used from any thread. */
public interface RankingJob {

    /** The child that predicts; empty where all images have a draft already. */
    Optional<Run> run();

    /**
     * The ranking; reads the drafts and a small picture of each image, which takes time. Of a run that was stopped, what
     * was predicted until then.
     *
     * @throws IllegalStateException if the run has not ended
     * @throws TerrazzoException if nothing was predicted
     */
    Ranking result() throws TerrazzoException, IOException;
}
