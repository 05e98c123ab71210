// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.promotion;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.storage.TerrazzoException;

/** A candidate that is being weighed. May be used from any thread. */
public interface Trial {

    ModelJob<Scoring> candidate();

    /** Empty where no model is in use yet. */
    Optional<ModelJob<Scoring>> current();

    /** Done when both evaluations have ended, however they did; never fails. */
    CompletableFuture<Void> ended();

    /**
     * What came of it.
     *
     * @throws IllegalStateException if an evaluation has not ended
     * @throws TerrazzoException if one ended without scores
     */
    Weighing result() throws TerrazzoException, IOException;
}
