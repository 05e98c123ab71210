// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.terrazzo.training.protocol.WorkerEndpoint;

/** Brings questions to a child as soon as there is a connection. Safe for use by many threads. */
final class Asking {

    private final Set<CompletableFuture<?>> unanswered = ConcurrentHashMap.newKeySet();
    private CompletableFuture<Link> link = new CompletableFuture<>();
    private boolean over;

    <T> CompletableFuture<T> ask(Function<WorkerEndpoint, CompletableFuture<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        unanswered.add(answer);
        answer.whenComplete((given, trouble) -> unanswered.remove(answer));
        connection().thenCompose(there -> question.apply(there.worker())).whenComplete((given, trouble) -> {
            if (trouble == null) {
                answer.complete(given);
            } else {
                answer.completeExceptionally(trouble);
            }
        });
        if (isOver()) {
            fail(answer);
        }
        return answer;
    }

    private synchronized CompletableFuture<Link> connection() {
        return link;
    }

    private synchronized boolean isOver() {
        return over;
    }

    /** @param now the connection that there is; null: none */
    void by(Link now) {
        CompletableFuture<Link> waiting;
        synchronized (this) {
            if (now == link.getNow(null)) {
                return;
            }
            if (link.isDone()) {
                link = new CompletableFuture<>();
            }
            waiting = link;
        }
        if (now != null) {
            waiting.complete(now);
        }
    }

    /** No question is answered any more. */
    void end() {
        synchronized (this) {
            over = true;
        }
        unanswered.forEach(Asking::fail);
    }

    private static void fail(CompletableFuture<?> answer) {
        answer.completeExceptionally(new IOException("The run has ended."));
    }
}
