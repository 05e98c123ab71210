// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.io.IOException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;

/** A job under way. May be used from any thread. */
public interface ModelJob<T> {

    /** The child process's run: to listen to, to wait for and to stop. */
    Run run();

    /**
     * What came of it, read from the job's folder once the run's outcome is there; of a run that was stopped or failed,
     * what it had finished.
     *
     * @throws IllegalStateException if the run has not ended
     * @throws TerrazzoException if the run ended before it had anything to show
     */
    T result() throws TerrazzoException, IOException;
}
