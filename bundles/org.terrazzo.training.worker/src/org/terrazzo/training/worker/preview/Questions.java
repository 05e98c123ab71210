// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.terrazzo.training.protocol.PreviewAnswer;
import org.terrazzo.training.protocol.PreviewQuestion;

/** Questions on their way from whoever asks to the thread that works. Safe for use by many threads. */
public final class Questions implements Function<PreviewQuestion, CompletableFuture<PreviewAnswer>> {

    /** One who asks waits for the answer; more than some at once are no editor's. */
    private static final int MOST = 8;

    /** A question and where the answer goes. */
    record Pending(PreviewQuestion question, CompletableFuture<PreviewAnswer> answer) {}

    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(MOST);
    private boolean refused;

    @Override
    public synchronized CompletableFuture<PreviewAnswer> apply(PreviewQuestion question) {
        Pending pending = new Pending(question, new CompletableFuture<>());
        if (refused) {
            refuse(pending, "This run answers no questions.");
        } else if (!queue.offer(pending)) {
            refuse(pending, "Too many questions wait already.");
        }
        return pending.answer;
    }

    /** Fails what waits and what comes from now on. */
    public synchronized void refuse() {
        refused = true;
        List<Pending> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(pending -> refuse(pending, "This run answers no questions."));
    }

    private static void refuse(Pending pending, String why) {
        pending.answer.completeExceptionally(new IllegalStateException(why));
    }

    /** The next question; empty if none comes soon. */
    Optional<Pending> poll(long milliseconds) throws InterruptedException {
        return Optional.ofNullable(queue.poll(milliseconds, TimeUnit.MILLISECONDS));
    }
}
