// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;

/**
 * Work that a child does.
 *
 * @param run empty if there is nothing left for a child to do
 * @param result to be asked once the run has ended
 */
public record ChildWork<T>(Optional<Run> run, Result<T> result) {

    /** Reads what came of it. */
    @FunctionalInterface
    public interface Result<T> {
        T read() throws TerrazzoException, IOException;
    }

    public ChildWork {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(result, "result");
    }

    public static <T> ChildWork<T> of(ModelJob<T> job) {
        return new ChildWork<>(Optional.of(job.run()), job::result);
    }
}
