// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;

/** What the child answers. It listens on a Unix domain socket; every listener gets the notifications. */
@JsonSegment("worker")
public interface WorkerEndpoint {

    /** The newest heartbeat, made for this question. */
    @JsonRequest
    CompletableFuture<Heartbeat> status();

    /**
     * Asks for a checkpoint and a clean end. Answers as soon as the wish is noted; the end itself is the last event.
     *
     * @param by who asks, for the outcome
     */
    @JsonRequest
    CompletableFuture<Boolean> stop(String by);

    /** Answered by a {@link Job.Preview}, one question after the other; other jobs fail it. */
    @JsonRequest
    CompletableFuture<PreviewAnswer> preview(PreviewQuestion question);
}
