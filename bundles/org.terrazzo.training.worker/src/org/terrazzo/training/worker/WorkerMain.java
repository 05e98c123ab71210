// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.worker.report.StopWish;

/**
 * The child process: {@code WorkerMain <run folder>} does what job.json in that folder asks for.
 *
 * <p>It writes events.jsonl itself, whose last line says how it ended whenever it could still be written, and listens
 * on the Unix domain socket that the system property {@code terrazzo.socket} names, if there is one. It ends with 0
 * when the job was done or stopped on somebody's wish, with {@value #FAILED} when it failed and has said so, and with
 * {@value #SPEECHLESS} when it failed and could not say so. Its log goes to standard error.
 */
public final class WorkerMain {

    /** Exit status of a job that failed and whose last event says why. */
    public static final int FAILED = 10;

    /** Exit status when not even the last event could be written, as on a full disk. */
    public static final int SPEECHLESS = 11;

    private static final String SOCKET = "terrazzo.socket";
    private static final Logger LOG = Logger.getLogger(WorkerMain.class.getName());

    private WorkerMain() {}

    public static void main(String[] arguments) {
        WorkerLog.configure();
        System.setProperty("java.awt.headless", "true");
        int status = SPEECHLESS;
        try {
            status = run(new RunFiles(Path.of(arguments[0]).toAbsolutePath().normalize()));
        } catch (Throwable e) {
            LOG.log(Level.SEVERE, "The worker could not say how it ended", e);
        }
        // The threads of the engine and a native library's last words must not delay or change the end.
        Runtime.getRuntime().halt(status);
    }

    private static int run(RunFiles files) throws IOException {
        String socket = System.getProperty(SOCKET);
        Path path = socket == null ? null : Path.of(socket);
        try (WorkerProcess process =
                new WorkerProcess(files, new Json(), new ImageIoOpener(), Clock.systemUTC(), path, new StopWish())) {
            return process.run() ? 0 : FAILED;
        }
    }
}
