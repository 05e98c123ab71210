// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.internal.CleanupFile.Call;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;

/** Calls every clean-up hook once per run, in order, whatever one of them does. */
@Component(service = Cleanups.class)
public class Cleanups {

    private static final Logger LOG = LoggerFactory.getLogger(Cleanups.class);

    private final List<RunCleanup> hooks = new CopyOnWriteArrayList<>();
    private final Duration patience;

    @Activate
    public Cleanups() {
        this(Deadlines.usual().hook());
    }

    Cleanups(Duration patience) {
        this.patience = patience;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RunCleanup hook) {
        hooks.add(hook);
    }

    void remove(RunCleanup hook) {
        hooks.remove(hook);
    }

    /** Only for whoever holds the run's lock. Hooks that are on record as called are not called again. */
    void run(RunFolder folder, EndedRun run) {
        CleanupFile before = folder.cleanup();
        if (before.complete()) {
            return;
        }
        List<Call> calls = new ArrayList<>(before.calls());
        for (RunCleanup hook : inOrder()) {
            if (!before.called(hook.name())) {
                calls.add(call(hook, run));
                write(folder, new CleanupFile(1, calls, false));
            }
        }
        write(folder, new CleanupFile(1, calls, true));
    }

    private List<RunCleanup> inOrder() {
        return hooks.stream()
                .sorted(Comparator.comparingInt(RunCleanup::order).thenComparing(RunCleanup::name))
                .toList();
    }

    private Call call(RunCleanup hook, EndedRun run) {
        long start = System.nanoTime();
        Optional<String> trouble = trouble(hook, run);
        trouble.ifPresent(text -> LOG.error(
                "The clean-up '{}' of {}: {}", hook.name(), run.files().id(), text));
        return new Call(hook.name(), (System.nanoTime() - start) / 1_000_000, trouble.orElse(""));
    }

    private Optional<String> trouble(RunCleanup hook, EndedRun run) {
        FutureTask<Void> work = new FutureTask<>(() -> {
            hook.cleanUp(run);
            return null;
        });
        Thread thread = Threads.start("clean-up " + hook.name(), work);
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of("failed: " + e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            return Optional.of("did not end within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.of("was given up, because its supervisor was interrupted");
        }
    }

    private static void write(RunFolder folder, CleanupFile file) {
        try {
            folder.write(file);
        } catch (IOException e) {
            LOG.error(
                    "What was cleaned up after {} could not be recorded",
                    folder.files().id(),
                    e);
        }
    }
}
