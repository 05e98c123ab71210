// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.util.Locale;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.worker.learn.DivergedException;

/** What a throwable means to the user: the cause, and what failed with what to do about it. */
record Failure(Cause cause, String message) {

    private static final String LESS_MEMORY =
            " Close other programs, or train with a smaller --crop, --batch or --width.";

    static Failure of(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            Failure known = known(at);
            if (known != null) {
                return known;
            }
        }
        return new Failure(
                new Cause.Crashed(),
                "The worker met an unexpected fault: " + thrown
                        + ". Please report it with worker.log from the run's folder.");
    }

    /** Whether the message says all there is to say. */
    boolean isExpected() {
        return cause instanceof Cause.BadInput || cause instanceof Cause.Diverged;
    }

    private static Failure known(Throwable thrown) {
        return switch (thrown) {
            case BadInputException e -> new Failure(new Cause.BadInput(), e.getMessage());
            case DivergedException e -> new Failure(new Cause.Diverged(), e.problem()); // the advice knows the plan
            case OutOfMemoryError e -> outOfMemory(e);
            default -> byWords(String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT));
        };
    }

    private static Failure outOfMemory(OutOfMemoryError error) {
        boolean direct = String.valueOf(error.getMessage()).contains("direct");
        return new Failure(
                new Cause.OutOfMemory(direct ? Cause.Memory.NATIVE : Cause.Memory.HEAP),
                "There was not enough memory (" + error.getMessage() + ")." + LESS_MEMORY);
    }

    /** The engine and the file system tell by their messages alone. */
    private static Failure byWords(String message) {
        if (message.contains("can't allocate memory")
                || message.contains("cannot allocate memory")
                || message.contains("bad_alloc")) {
            return new Failure(
                    new Cause.OutOfMemory(Cause.Memory.NATIVE), "The engine could not get more memory." + LESS_MEMORY);
        }
        if (message.contains("cuda out of memory")) {
            return new Failure(
                    new Cause.OutOfMemory(Cause.Memory.DEVICE), "The graphics card has no memory left." + LESS_MEMORY);
        }
        if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota")) {
            return new Failure(
                    new Cause.DiskFull(),
                    "The disk is full. Free some space and resume the run from its last checkpoint.");
        }
        return null;
    }
}
