// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.terrazzo.training.Run;

/**
 * What Ctrl+C and SIGTERM do: the runs that this command started or waits for are asked to save a checkpoint and end,
 * the command is given time to say so, and the process ends with status 130.
 */
final class Interruption implements AutoCloseable {

    private static final long GRACE_SECONDS = 90;
    /** Java does not tell which of the two it was. */
    private static final String SIGNAL = "Ctrl+C or SIGTERM";

    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final CountDownLatch commandEnded = new CountDownLatch(1);
    private final Thread hook;
    private final Terminal terminal;
    private final IntConsumer exit;
    private volatile boolean requested;

    Interruption(Terminal terminal, IntConsumer exit) {
        this.terminal = terminal;
        this.exit = exit;
        this.hook = new Thread(this::interrupt, "interruption");
    }

    static Interruption bySignal(Terminal terminal) {
        Interruption interruption = new Interruption(terminal, Runtime.getRuntime()::halt);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean requested() {
        return requested;
    }

    /** From now until it is closed, an interruption stops this run. */
    Held hold(Run run) {
        runs.add(run);
        if (requested) {
            stop(run);
        }
        return () -> runs.remove(run);
    }

    /** Called when the virtual machine is told to end. */
    void interrupt() {
        requested = true;
        runs.forEach(this::stop);
        try {
            commandEnded.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exit.accept(ExitStatus.STOPPED);
    }

    private void stop(Run run) {
        try {
            run.stop(SIGNAL);
        } catch (IOException e) {
            terminal.err().println("Could not ask " + run.id() + " to stop: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        commandEnded.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                requested = true;
            }
        }
    }

    /** The hold on a run. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
