// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.internal.FolderHistory;
import org.terrazzo.training.protocol.RunFiles;

/**
 * Reads what runs have told. A service, callable from any thread; reading takes time, so not from one that draws. A
 * run's records that are missing or cannot be understood are left out: what can be read is shown. Where a run is named,
 * {@code latest} and {@code best} will do as well.
 */
public interface RunHistory {

    /** All trainings of a project, oldest first. Of runs that have ended what was read before is not read again. */
    List<RunRow> rows(Path project) throws IOException;

    /** A run as its folder tells it now; a last line of events.jsonl that is half written does not count yet. */
    RunStory story(RunFiles files) throws IOException;

    /**
     * Tells how a run stands whenever there is news, and first of all how it stands now. However fast news come, the
     * listener is called a few times a second at most, always with the newest, on one thread of its own; what it throws
     * is logged. The last call tells the end; then the thread ends, as it does soon after the subscription is closed.
     */
    Run.Subscription follow(Run run, Consumer<RunStory> listener);

    /**
     * As above for a run that is known by its folder alone: watches the folder and neither supervises the run nor
     * settles it.
     */
    Run.Subscription follow(RunFiles files, Consumer<RunStory> listener);

    /**
     * What is different between two trainings.
     *
     * @throws BadInputException if there is no run of that name
     */
    RunComparison compare(Path project, String before, String after) throws BadInputException, IOException;

    /** What changed since the training before; empty for the first one. */
    Optional<RunComparison> sinceBefore(Path project, String run) throws BadInputException, IOException;

    /** The same service for use without OSGi. */
    static RunHistory using(RunService runs) {
        return new FolderHistory(runs);
    }
}
