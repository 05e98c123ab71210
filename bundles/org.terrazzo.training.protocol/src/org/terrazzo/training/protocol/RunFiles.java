// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.nio.file.Path;

/** Where each file of one run lies; the same for a training and for a job that uses its model. */
public record RunFiles(Path folder) {

    public Path job() {
        return folder.resolve("job.json");
    }

    public Path plan() {
        return folder.resolve("plan.json");
    }

    public Path dataset() {
        return folder.resolve("dataset.json");
    }

    /** The child's process id, start time and socket, written by the supervisor as soon as the child lives. */
    public Path process() {
        return folder.resolve("process.json");
    }

    /** A wish to stop or kill, written before anybody acts on it. */
    public Path stop() {
        return folder.resolve("stop.json");
    }

    public Path events() {
        return folder.resolve("events.jsonl");
    }

    public Path log() {
        return folder.resolve("worker.log");
    }

    public Path outcome() {
        return folder.resolve("outcome.json");
    }

    public Path receipt() {
        return folder.resolve("receipt.json");
    }

    /** Held, as a file lock, by the one process that supervises the run. */
    public Path lock() {
        return folder.resolve("supervisor.lock");
    }

    public Path best() {
        return folder.resolve("checkpoints").resolve("best");
    }

    public Path last() {
        return folder.resolve("checkpoints").resolve("last");
    }

    /** The scores that an evaluation found; see {@link Evaluation}. */
    public Path evaluation() {
        return folder.resolve("evaluation.json");
    }

    /** Small pictures of validation images; see {@link Previews}. */
    public Path previews() {
        return folder.resolve("previews").resolve("previews.json");
    }

    /** Below it, what an evaluation predicted: {@code <name>.png} per image, class indices. */
    public Path predicted() {
        return folder.resolve("predicted");
    }

    /** Below it, what an evaluation compared with, under the same names. */
    public Path truth() {
        return folder.resolve("truth");
    }

    /** The child's own scratch space, removed after every run. */
    public Path temporary() {
        return folder.resolve("tmp");
    }

    public String id() {
        return folder.getFileName().toString();
    }

    /** The project: {@code <project>/runs/<id>} or {@code <project>/jobs/<id>}. */
    public Path project() {
        return folder.toAbsolutePath().getParent().getParent();
    }
}
