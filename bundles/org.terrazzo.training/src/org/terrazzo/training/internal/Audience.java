// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.RunFiles;

/**
 * Everybody who listens to one run. Each listener reads the run's events from the file, from the first on and at its
 * own pace, so that one that comes late misses nothing. All are called on one thread, which is not the supervisor's:
 * a slow listener holds up the others, never the run.
 */
final class Audience {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final RunFiles files;
    private final Json json;
    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicBoolean newsTold = new AtomicBoolean();
    private Thread teller;
    private RunState state;

    Audience(RunFiles files, Json json, RunState state) {
        this.files = files;
        this.json = json;
        this.state = state;
    }

    Run.Subscription add(RunListener listener) {
        Seat seat = new Seat(listener, new EventTail(files.events(), json));
        seats.add(seat);
        tell(() -> {
            if (state instanceof RunState.Ended) {
                // The end is the last thing to be told, however late one listens.
                seat.news();
                seat.state(state);
            } else {
                seat.state(state);
                seat.news();
            }
        });
        return () -> seats.remove(seat);
    }

    /** New events are in the file. Calls that come faster than they can be told are told once. */
    void news() {
        if (newsTold.compareAndSet(false, true)) {
            tell(() -> {
                newsTold.set(false);
                seats.forEach(Seat::news);
            });
        }
    }

    void heartbeat(Heartbeat heartbeat) {
        tell(() -> seats.forEach(seat -> seat.guarded(listener -> listener.heartbeat(heartbeat))));
    }

    /** Everything that happened before is told before it. */
    void state(RunState next) {
        tell(() -> {
            seats.forEach(Seat::news);
            state = next;
            seats.forEach(seat -> seat.state(next));
        });
    }

    /** Calls back when all that was to be told until now is told. */
    void whenTold(Runnable then) {
        tell(then);
    }

    private synchronized void tell(Runnable task) {
        tasks.add(task);
        if (teller == null) {
            teller = Threads.start(files.id() + " listeners", this::work);
        }
    }

    /** The thread ends when there was nothing to do for a moment; so it need not be ended. */
    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private Runnable next() {
        Runnable task = poll();
        return task != null ? task : leave();
    }

    private Runnable poll() {
        try {
            return tasks.poll(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return null;
        }
    }

    private synchronized Runnable leave() {
        Runnable task = tasks.poll();
        teller = task == null ? null : teller;
        return task;
    }

    private interface Call {
        void on(RunListener listener);
    }

    private record Seat(RunListener listener, EventTail tail) {

        void news() {
            try {
                tail.read(event -> guarded(heard -> heard.event(event)));
            } catch (IOException e) {
                LOG.warn("The events of a run could not be read", e);
            }
        }

        void state(RunState state) {
            guarded(heard -> heard.stateChanged(state));
        }

        void guarded(Call call) {
            try {
                call.on(listener);
            } catch (RuntimeException e) {
                LOG.error("A listener to a run failed", e);
            }
        }
    }
}
