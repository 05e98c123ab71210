// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.WorkerRuntime;

/** Starts runs and takes up those that are there; knows which of them this process drives. */
@Component(service = Launchpad.class)
public class Launchpad {

    /** Writes into a new run's folder what the child will read. */
    interface Filler {
        void fill(RunFiles files) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Launchpad.class);

    private final Map<Path, LiveRun> live = new ConcurrentHashMap<>();
    private final Json json = new Json();
    private final WorkerRuntime runtime;
    private final RunQueue queue;
    private final Supervisor.Tools tools;

    @Activate
    public Launchpad(@Reference Cleanups cleanups, @Reference WorkerRuntime runtime) {
        this(Machine.here(), cleanups, runtime, PrivateFolder::ofUser, Deadlines.usual());
    }

    Launchpad(
            Machine machine,
            Cleanups cleanups,
            WorkerRuntime runtime,
            PrivateFolder.Source folders,
            Deadlines deadlines) {
        this.runtime = runtime;
        this.queue = new RunQueue(machine, folders, runsPerDevice());
        this.tools =
                new Supervisor.Tools(machine, new ChildStarter(folders), new Settlement(cleanups, machine), deadlines);
    }

    /** One, unless the system property {@code terrazzo.runsPerDevice} or the variable TERRAZZO_RUNS_PER_DEVICE says more. */
    private static int runsPerDevice() {
        String set = System.getProperty("terrazzo.runsPerDevice", System.getenv("TERRAZZO_RUNS_PER_DEVICE"));
        return set != null && set.matches("[1-9][0-9]?") ? Integer.parseInt(set) : 1;
    }

    /** Makes a run and lets it go. */
    LiveRun launch(Path project, RunFolders kind, Job job, String name, Start start, Filler filler) throws IOException {
        RunFolder folder = folder(kind.create(project.toRealPath()));
        FolderLock lock = FolderLock.tryAcquire(folder.files().lock()).orElseThrow();
        LiveRun run = new LiveRun(folder, new RunState.Queued());
        live.put(key(folder), run);
        Turn turn = Turn.atOnce();
        try {
            filler.fill(folder.files());
            turn = queue.join(folder, start.allotment(), false);
            json.write(folder.files().job(), JobFile.of(folder.files().id(), name, Instant.now(), job));
        } catch (IOException | RuntimeException e) {
            live.remove(key(folder));
            turn.close();
            lock.close();
            throw e;
        }
        Threads.start(run.id(), new Supervisor(run, lock, turn, tools, () -> start, farewell(run)));
        return run;
    }

    /** A training that was taken up runs already; it joins all the same, so that the next waits for it. */
    private Supervisor takenUp(LiveRun run, FolderLock lock, Allotment allotment) {
        boolean runs = run.folder().process().isPresent();
        Turn turn = queue.join(run.folder(), allotment, runs);
        Supervisor.Starter starter = runs ? null : () -> new Start(runtime.program(), allotment);
        return new Supervisor(run, lock, turn, tools, starter, farewell(run));
    }

    private Runnable farewell(LiveRun run) {
        return () -> live.remove(key(run.folder()), run);
    }

    RunFolder folder(RunFiles files) {
        return new RunFolder(files, json);
    }

    private static Path key(RunFolder folder) {
        return folder.files().folder();
    }

    Optional<LiveRun> live(RunFolder folder) {
        return Optional.ofNullable(live.get(key(folder)));
    }

    /** Gives a run that nobody will end any more its outcome and its clean-up. */
    synchronized void settle(RunFolder folder) throws IOException {
        if (live.containsKey(key(folder)) || settled(folder)) {
            return;
        }
        FolderLock lock = FolderLock.tryAcquire(folder.files().lock()).orElse(null);
        try (lock) {
            if (lock != null) {
                settleIfDead(folder);
            }
        }
    }

    private static boolean settled(RunFolder folder) {
        return Files.exists(folder.files().outcome()) && folder.cleanup().complete();
    }

    private void settleIfDead(RunFolder folder) {
        findStray(folder);
        boolean childLives =
                folder.process().map(AdoptedChild::new).filter(Child::alive).isPresent();
        if (!childLives && !waits(folder) && !settled(folder)) {
            tools.settlement().settle(folder, new Observations());
        }
    }

    /** Whether the run is in the queue, and nobody wished it to end: whoever takes it up next starts it in its turn. */
    private static boolean waits(RunFolder folder) {
        return folder.process().isEmpty()
                && folder.outcome().isEmpty()
                && folder.allotment().isPresent()
                && folder.wish().isEmpty()
                && Files.notExists(folder.files().events());
    }

    private void findStray(RunFolder folder) {
        if (folder.process().isPresent() || folder.outcome().isPresent()) {
            return;
        }
        long limit = folder.allotment().map(Allotment::memoryLimit).orElse(Long.MAX_VALUE);
        StrayChild.of(folder, limit).ifPresent(found -> {
            try {
                folder.write(found);
            } catch (IOException e) {
                LOG.warn(
                        "The child of {} was found and could not be written down",
                        folder.files().id(),
                        e);
            }
        });
    }

    /** The run as this process drives it from now on; see {@link org.terrazzo.training.RunService#attach}. */
    synchronized LiveRun attach(RunFolder folder) throws IOException {
        settle(folder);
        Optional<LiveRun> here = live(folder);
        if (here.isPresent()) {
            return here.get();
        }
        Optional<Outcome> outcome = folder.outcome();
        return outcome.isPresent() ? ended(folder, outcome.get()) : follow(folder);
    }

    private static LiveRun ended(RunFolder folder, Outcome outcome) {
        LiveRun run = new LiveRun(folder, new RunState.Ended(outcome));
        run.end(outcome);
        return run;
    }

    private LiveRun follow(RunFolder folder) {
        LiveRun run = new LiveRun(folder, new RunState.Queued());
        live.put(key(folder), run);
        Runnable driver = takeOver(run).orElseGet(() -> new Watcher(run, this::takeOver, farewell(run)));
        Threads.start(run.id(), driver);
        return run;
    }

    /** What goes on with a run whose supervisor is gone; empty while there is one. */
    private Optional<Runnable> takeOver(LiveRun run) {
        try {
            return FolderLock.tryAcquire(run.files().lock()).map(lock -> driver(run, lock));
        } catch (IOException e) {
            LOG.warn("{} could not be taken over", run.id(), e);
            return Optional.empty();
        }
    }

    /** An adopted child that is gone already is settled by the same way. */
    private Runnable driver(LiveRun run, FolderLock lock) {
        Optional<Allotment> allotment = allotment(run.folder());
        return allotment.isPresent() ? takenUp(run, lock, allotment.get()) : () -> settleQueued(run, lock);
    }

    /** Of a run that lives, whatever it was given before, its child is what counts. */
    private static Optional<Allotment> allotment(RunFolder folder) {
        return folder.allotment()
                .or(() -> folder.process().map(process -> Allotment.of("cpu", true, 0, process.memoryLimit(), 1)));
    }

    private void settleQueued(LiveRun run, FolderLock lock) {
        Outcome outcome = tools.settlement().settle(run.folder(), new Observations());
        try (lock) {
            farewell(run).run();
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be given back", run.id(), e);
        }
        run.end(outcome);
    }
}
