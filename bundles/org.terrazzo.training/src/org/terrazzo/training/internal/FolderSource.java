// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.RunState;
import org.terrazzo.training.history.RunStory;

/** News of a run by its folder alone: whoever follows looks again and again, which also works on network drives. */
final class FolderSource implements StoryFollower.Source {

    private static final Logger LOG = LoggerFactory.getLogger(FolderSource.class);

    private final StoryBuilder builder;
    private final EventTail tail;
    private RunState state;

    FolderSource(RunFolder folder, Machine machine) {
        this.builder = new StoryBuilder(folder, machine);
        this.tail = new EventTail(folder.files().events(), folder.json());
    }

    @Override
    public boolean news(Duration most) {
        RunState now = builder.state();
        boolean changed = read() || state == null || now.rank() > state.rank();
        state = now;
        return changed;
    }

    private boolean read() {
        AtomicBoolean any = new AtomicBoolean();
        try {
            tail.read(event -> {
                any.set(true);
                builder.accept(event);
            });
        } catch (IOException e) {
            LOG.warn("The events of a run could not be read", e);
        }
        return any.get();
    }

    /** The state was looked at before the events were read: an end is told with all that happened before it. */
    @Override
    public RunStory story() {
        return builder.story(Optional.of(state));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
