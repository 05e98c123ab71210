// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.spi.RunCleanup;
import org.terrazzo.training.spi.WorkerRuntime;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** A project folder and a supervising side for tests, with children that follow a script. */
final class Stage {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Deadlines SHORT = new Deadlines(
            Duration.ofMillis(50),
            Duration.ofMillis(700),
            Duration.ofMillis(500),
            Duration.ofSeconds(120),
            Duration.ofSeconds(120),
            Duration.ofSeconds(120),
            Duration.ofSeconds(120),
            Duration.ofSeconds(20));

    final Path project;
    final Path sockets;
    final Machine machine = Machine.here();
    final Cleanups cleanups = new Cleanups(SHORT.hook());
    final Launchpad launchpad;
    final Runs runs;

    Stage(Path folder) throws IOException {
        this(folder, SHORT);
    }

    Stage(Path folder, Deadlines deadlines) throws IOException {
        this(folder, deadlines, Stage::fake);
    }

    Stage(Path folder, Deadlines deadlines, WorkerRuntime runtime) throws IOException {
        this.project = Files.createDirectories(folder.resolve("project")).toRealPath();
        // A socket's path has to be short.
        this.sockets = folder.toRealPath().resolve("s");
        this.launchpad = new Launchpad(machine, cleanups, runtime, () -> PrivateFolder.at(sockets), deadlines);
        this.runs = new Runs(launchpad, runtime, new ImageIoOpener());
        List.<RunCleanup>of(
                        new ProcessTreeCleanup(),
                        new LogPumpCleanup(),
                        new TemporaryFilesCleanup(),
                        new ReservationCleanup(() -> PrivateFolder.at(sockets)),
                        new ReceiptCleanup(machine))
                .forEach(cleanups::add);
    }

    static Deadlines deadlines() {
        return SHORT;
    }

    static Program fake() throws TerrazzoException {
        return new Program(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of(classes(), WorkerClasses.here()),
                Optional.empty(),
                FakeChild.class.getName());
    }

    static Path classes() {
        return WorkerClasses.of(FakeChild.class);
    }

    LiveRun train(String... script) throws IOException {
        return train(2L << 30, script);
    }

    LiveRun train(long memoryLimit, String... script) throws IOException {
        return train(program(), memoryLimit, script);
    }

    private static Program program() {
        try {
            return fake();
        } catch (TerrazzoException e) {
            throw new IllegalStateException(e);
        }
    }

    LiveRun train(Program program, long memoryLimit, String... script) throws IOException {
        Start start = start(program, memoryLimit);
        return launchpad.launch(
                project,
                RunFolders.TRAININGS,
                training(),
                "a test",
                start,
                files -> Files.write(files.folder().resolve("script"), List.of(script)));
    }

    static Start start(Program program, long memoryLimit) {
        return new Start(program, new Allotment(1, 0, "cpu", true, 50L << 20, memoryLimit, 64L << 20, 1));
    }

    static Job training() {
        return new Job.Train(null, null, Job.Orphaned.CONTINUE);
    }

    /** Waits for the end, with a bound. */
    static Outcome end(Run run) throws InterruptedException, ExecutionException, TimeoutException {
        return run.outcome().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until the child has reported an event of this kind, with a bound. */
    static void await(Run run, Class<? extends RunEvent> kind) throws InterruptedException {
        await(run, kind::isInstance);
    }

    static void await(Run run, Predicate<RunEvent> wanted) throws InterruptedException {
        BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
        try (Run.Subscription heard = run.listen(new RunListener() {
            @Override
            public void event(RunEvent event) {
                events.add(event);
            }
        })) {
            long until = System.nanoTime() + PATIENCE.toNanos();
            RunEvent event = null;
            while (event == null || !wanted.test(event)) {
                event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event == null) {
                    throw new AssertionError("The run did not report it in time; " + heard);
                }
            }
        }
    }

    long pid(Run run) {
        return launchpad.folder(run.files()).process().orElseThrow().pid();
    }

    boolean childLives(Run run) {
        return launchpad
                .folder(run.files())
                .process()
                .map(AdoptedChild::new)
                .filter(Child::alive)
                .isPresent();
    }

    List<String> socketsLeft() throws IOException {
        try (Stream<Path> left = Files.list(sockets)) {
            return left.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".sock"))
                    .toList();
        }
    }

    /** Waits until a line of the child's log says this, with a bound. */
    static void awaitLog(Run run, String text) throws IOException, InterruptedException {
        Path log = run.files().log();
        try (WatchService changes = log.getFileSystem().newWatchService()) {
            log.getParent().register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (LogTail.last(log, 100).stream().noneMatch(line -> line.contains(text))) {
                WatchKey change = changes.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (change == null) {
                    throw new AssertionError("The log does not say '" + text + "': " + LogTail.last(log, 100));
                }
                change.pollEvents();
                change.reset();
            }
        }
    }
}
