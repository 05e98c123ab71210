// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for what a preview says, with a bound. */
final class Ears implements PreviewListener {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @Override
    public void shown(PreviewResult result) {
        heard.add(result);
    }

    @Override
    public void waiting(String reason) {
        heard.add(reason);
    }

    @Override
    public void failed(PreviewFailure failure) {
        heard.add(failure);
    }

    PreviewResult result() throws InterruptedException {
        return next(PreviewResult.class);
    }

    String reason() throws InterruptedException {
        return next(String.class);
    }

    PreviewFailure failure() throws InterruptedException {
        return next(PreviewFailure.class);
    }

    private <T> T next(Class<T> kind) throws InterruptedException {
        Object next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!kind.isInstance(next)) {
            throw new AssertionError("Waited for a " + kind.getSimpleName() + " and heard " + next);
        }
        return kind.cast(next);
    }

    int waiting() {
        return heard.size();
    }
}
