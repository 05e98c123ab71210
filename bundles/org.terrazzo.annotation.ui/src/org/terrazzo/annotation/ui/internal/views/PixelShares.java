// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.annotation.ui.internal.canvas.LabelCounts;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;

/** Which share of the image each class has, counted beside the display's thread whenever the document has changed. */
final class PixelShares implements AutoCloseable {

    private final Runnable counted;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(PixelShares::daemon);
    private final AtomicBoolean waiting = new AtomicBoolean();
    private AnnotationSession.Subscription subscription;
    private volatile ImageEditing editing;
    private volatile double[] shares = new double[256];

    /** @param counted is run on any thread when there are new numbers */
    PixelShares(Runnable counted) {
        this.counted = counted;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-shares");
        thread.setDaemon(true);
        return thread;
    }

    void show(ImageEditing other) {
        unsubscribe();
        editing = other;
        if (other != null) {
            subscription = other.session().listen(new Follower());
            count();
        }
    }

    String text(int classIndex) {
        double share = 100 * shares[classIndex];
        return share == 0 ? "" : share < 0.1 ? "< 0.1 %" : "%.1f %%".formatted(share);
    }

    private void count() {
        if (!waiting.getAndSet(true) && !thread.isShutdown()) {
            thread.execute(this::countNow);
        }
    }

    private void countNow() {
        waiting.set(false);
        ImageEditing now = editing;
        if (now != null) {
            shares = LabelCounts.shares(now.document());
            counted.run();
        }
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    @Override
    public void close() {
        unsubscribe();
        thread.shutdownNow();
    }

    private final class Follower implements SessionListener {

        @Override
        public void changed(SessionChange change) {
            count();
        }
    }
}
