// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.Job;

/**
 * The runs of a project: starts jobs, lists, finds, stops. A service, callable from any thread. Wherever a run is
 * named, its id ({@code run-003}, {@code job-012}), {@code latest} (the newest training), {@code best} (the
 * finished training with the highest validation mean IoU that has a model) or {@code current} (the one whose model is in
 * use, see {@link ModelInUse}) will do; a name that fits none is a {@link
 * BadInputException} which lists what is there. Reading settles what was left open: a run whose child and supervisor
 * are both gone gets its outcome and its clean-up before it is returned.
 */
public interface RunService {

    /**
     * Starts a job that uses a model, in a child process of its own, in a new folder below {@code <project>/jobs}.
     * Does not queue behind trainings, but waits while there is not enough memory beside them.
     *
     * @param project the project's folder
     * @throws TerrazzoException if the training runtime is not installed
     */
    Run launch(Path project, Job job, JobOptions options) throws TerrazzoException, IOException;

    /** All trainings, oldest first. */
    List<RunRecord> runs(Path project) throws IOException;

    /** All jobs that used a model, oldest first. */
    List<RunRecord> jobs(Path project) throws IOException;

    /** @throws BadInputException if there is none of that name */
    RunRecord find(Path project, String run) throws BadInputException, IOException;

    /**
     * The folder of a run's best model, which holds model.json and weights.safetensors. {@code latest} is the newest
     * training that has a model, {@code current} the copy that is in use.
     *
     * @throws BadInputException if there is no such run, or it has no model, or none is in use
     */
    Path model(Path project, String run) throws BadInputException, IOException;

    /**
     * A run that is already there, to listen to and to wait for. If nobody supervises it any more, this process does
     * from now on; if another process does, it is watched. A run that has ended replays its events.
     */
    Run attach(Path project, String run) throws BadInputException, IOException;

    /**
     * Takes up every run of the project that nobody supervises any more: a child that lives is supervised from here to
     * its end, and a run that waits in the queue, perhaps since before a restart, is started from here in its turn.
     *
     * @return those that have not ended, also if another process supervises them, in the order of the queue
     */
    List<Run> takeUp(Path project) throws IOException;

    /**
     * Asks a run for a usable checkpoint and a clean end, wherever it is supervised. Does nothing if it has ended.
     * Returns the run, whose {@link Run#outcome} can be waited for.
     *
     * @param by who asks, for the outcome
     */
    Run stop(Path project, String run, String by) throws BadInputException, IOException;

    /** Ends a run's whole process tree at once; as {@link #stop} otherwise. */
    Run kill(Path project, String run, String by) throws BadInputException, IOException;
}
