// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.RunEvent;

/**
 * Takes one run through its states, on one thread:
 *
 * <pre>
 *     QUEUED    until its turn came, or somebody wishes it to end
 *     STARTING  from the launch of the child until the child says that it runs
 *     RUNNING   until the child is gone, whatever made it go
 *     ENDED     outcome, clean-up, farewell
 * </pre>
 *
 * It acts by looking, ten times a second and whenever it is woken: at the child, its memory, its events, its
 * heartbeat and the wishes in the run's folder. What woke it carries no meaning, so nothing is lost with a message
 * that is.
 */
final class Supervisor implements Runnable, Link.Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    /** For what the child printed at its end to reach its log. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    /** What a supervisor needs of its surroundings. */
    record Tools(Machine machine, ChildStarter starter, Settlement settlement, Deadlines deadlines) {}

    /** Looks up what to start only when it is started: a run may wait for days, over updates. */
    interface Starter {
        Start start() throws TerrazzoException;
    }

    private final LiveRun run;
    private final RunFolder folder;
    private final FolderLock lock;
    private final Turn turn;
    private final Tools tools;
    private final Runnable farewell;
    private final Starter starter;
    private final Observations seen = new Observations();
    private final Chronicle chronicle = new Chronicle();
    private final EventTail events;
    private final Pulse pulse;
    private Child child;
    private Ender ender;

    /**
     * @param lock the run's lock, which this gives back in the end
     * @param turn the run's place in the queue, which this gives back as soon as the child is gone
     * @param starter tells how to start the child, when its turn came; null if it runs already
     * @param farewell called when all is done and before anybody hears of the end
     */
    Supervisor(LiveRun run, FolderLock lock, Turn turn, Tools tools, Starter starter, Runnable farewell) {
        this.run = run;
        this.folder = run.folder();
        this.lock = lock;
        this.turn = turn;
        this.tools = tools;
        this.starter = starter;
        this.farewell = farewell;
        this.events = new EventTail(run.files().events(), folder.json());
        this.pulse = new Pulse(tools.deadlines());
    }

    @Override
    public void run() {
        try {
            if (turnCame() && childIsThere()) {
                watchUntilGone();
            }
        } catch (InterruptedException e) {
            giveUp("The supervisor was interrupted.", e);
        } catch (RuntimeException e) {
            giveUp("The supervisor failed: " + e.getMessage(), e);
        } finally {
            end();
        }
    }

    // QUEUED

    private boolean turnCame() throws InterruptedException {
        while (starter != null && folder.wish().isEmpty() && !turn.came()) {
            run.awaitReason(tools.deadlines().look());
        }
        return starter == null || folder.wish().isEmpty();
    }

    // STARTING

    private boolean childIsThere() {
        run.enter(new RunState.Starting());
        return starter == null ? adopt() : launch();
    }

    private boolean launch() {
        try {
            Start how = starter.start();
            Link.openTheFirstSocket();
            seen.startedFrom(tools.machine(), how.memoryLimit());
            meet(tools.starter().start(folder, how));
            return true;
        } catch (TerrazzoException | IOException e) {
            seen.act(new Fault(new Cause.Crashed(), "The child could not be started: " + e.getMessage() + "."));
            return false;
        }
    }

    private boolean adopt() {
        ProcessRecord process = folder.process().orElseThrow();
        seen.adopted(process.memoryLimit());
        meet(new AdoptedChild(process));
        return true;
    }

    private void meet(Child newcomer) {
        child = newcomer;
        ender = new Ender(newcomer, tools.deadlines());
        child.whenGone(run::wakeUp);
        pulse.progress(); // what passed before, as in the queue, was not the child's time
    }

    // RUNNING

    private void watchUntilGone() throws InterruptedException {
        try (Line line = new Line(Path.of(child.process().socket()), this, run.id())) {
            while (child.alive()) {
                hearNews();
                Optional<Link> link = line.link();
                run.asking().by(link.orElse(null));
                folder.wish().ifPresent(wish -> ender.heed(wish, link, seen));
                chronicle.ended().ifPresent(lastWord -> ender.expectExit());
                guardMemory();
                guardProgress(link.isPresent());
                run.awaitReason(tools.deadlines().look());
            }
        }
        hearNews();
    }

    private void hearNews() {
        try {
            events.read(this::hear);
        } catch (IOException e) {
            // The next look may succeed; what stays unread is told in the evidence.
            LOG.debug("The events of {} could not be read", run.id(), e);
        }
        if (chronicle.started()) {
            run.enter(new RunState.Running());
        }
    }

    private void hear(RunEvent event) {
        chronicle.accept(event);
        pulse.progress();
        run.audience().news();
    }

    private void guardProgress(boolean connected) {
        tools.machine()
                .activity(child.process().pid())
                .flatMap(activity -> pulse.check(connected, activity))
                .ifPresent(this::endFor);
    }

    private void guardMemory() {
        long resident = tools.machine().resident(child.process().pid());
        seen.during(resident, tools.machine());
        long limit = child.process().memoryLimit();
        if (resident > limit) {
            endFor(new Fault(
                    new Cause.OutOfMemory(Cause.Memory.LIMIT),
                    "The child took " + Sizes.text(resident) + " of memory, more than its limit of " + Sizes.text(limit)
                            + "."));
        }
    }

    /** A child that has said its last word is only on its way out. */
    private void endFor(Fault fault) {
        if (chronicle.ended().isEmpty() && ender.endNow()) {
            seen.act(fault);
        }
    }

    @Override
    public void heartbeat(Heartbeat heartbeat) {
        pulse.heartbeat(heartbeat);
        run.audience().heartbeat(heartbeat);
    }

    @Override
    public void news() {
        run.wakeUp();
    }

    // ENDED

    private void giveUp(String why, Exception e) {
        LOG.error("{} {}", run.id(), why, e);
        seen.note(why);
        if (child != null) {
            ender.endNow();
            awaitGone();
        }
    }

    private void awaitGone() {
        long patience = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        try {
            while (child.alive() && System.nanoTime() < patience) {
                run.awaitReason(tools.deadlines().look());
            }
        } catch (InterruptedException e) {
            LOG.debug("Nobody waits for the end of {}", run.id());
        }
    }

    private void end() {
        if (child != null) {
            child.exitStatus().ifPresent(seen::exit);
            child.awaitLog(LAST_WORDS);
            seen.endedBySupervisor(ender.hasEnded());
        }
        turn.close();
        Outcome outcome = tools.settlement().settle(folder, seen);
        release();
        farewell.run();
        run.end(outcome);
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be given back", run.id(), e);
        }
    }
}
