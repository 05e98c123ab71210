// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.PreviewAnswer;
import org.terrazzo.training.protocol.PreviewQuestion;
import org.terrazzo.training.protocol.WorkerEndpoint;

/** Answers listeners from what the run reported last; never waits for the thread that works. */
public record Endpoint(
        Supplier<Heartbeat> heartbeat,
        StopWish wish,
        Function<PreviewQuestion, CompletableFuture<PreviewAnswer>> questions)
        implements WorkerEndpoint {

    @Override
    public CompletableFuture<Heartbeat> status() {
        return CompletableFuture.completedFuture(heartbeat.get());
    }

    @Override
    public CompletableFuture<Boolean> stop(String by) {
        wish.stop(by);
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletableFuture<PreviewAnswer> preview(PreviewQuestion question) {
        return questions.apply(question);
    }
}
