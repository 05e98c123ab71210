// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.Run;
import org.terrazzo.training.history.RunStory;

/** Tells one listener how a run stands, at most a few times a second, on a thread that ends with the run. */
final class StoryFollower implements Run.Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(StoryFollower.class);

    /** Quicker than this nobody reads. */
    private static final Duration REST = Duration.ofMillis(250);

    /** Where the news come from. */
    interface Source extends AutoCloseable {

        /** Waits until there are news, at most so long, and takes them in. Returns whether there were any. */
        boolean news(Duration most) throws InterruptedException;

        RunStory story();

        @Override
        void close();
    }

    private final Source source;
    private final Consumer<RunStory> listener;
    private final CountDownLatch closed = new CountDownLatch(1);

    private StoryFollower(Source source, Consumer<RunStory> listener) {
        this.source = source;
        this.listener = listener;
    }

    static Run.Subscription start(String run, Source source, Consumer<RunStory> listener) {
        StoryFollower follower = new StoryFollower(source, listener);
        Threads.start(run + " story", follower::work);
        return follower;
    }

    private void work() {
        try (source) {
            boolean told = false;
            boolean over = false;
            while (!over) {
                if (source.news(REST) || !told) {
                    told = true;
                    over = tell(source.story());
                }
                over |= closed.await(REST.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("A run can be followed no further", e);
        }
    }

    /** Returns whether that was the end. */
    private boolean tell(RunStory story) {
        if (closed.getCount() > 0) {
            try {
                listener.accept(story);
            } catch (RuntimeException e) {
                LOG.error("A listener to the story of {} failed", story.id(), e);
            }
        }
        return story.over();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
