// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.Refusal;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunEvent.Phase;

/**
 * What the run tells the world: events as they happen, and heartbeats when asked for. Called by the thread that works;
 * {@link #heartbeat} may be called by any.
 */
public final class RunReport {

    private static final Logger LOG = Logger.getLogger(RunReport.class.getName());

    private final EventLog log;
    private final Clock clock;
    private volatile Phase phase = Phase.STARTING;
    private volatile int epoch;
    private volatile int step;
    private volatile long lastSign = System.nanoTime();

    public RunReport(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public void started(String engine, String device, int threads) {
        write(new RunEvent.Started(now(), ProcessHandle.current().pid(), engine, device, threads));
    }

    public void phase(Phase next) {
        if (phase != next) {
            phase = next;
            write(new RunEvent.PhaseChanged(now(), next));
        }
    }

    /** Says that work goes on, without an event. */
    public void alive() {
        lastSign = System.nanoTime();
    }

    /** @param progress share of the budget used, 0..1 */
    public void step(int atEpoch, int atStep, double progress, double loss, double rate, double imagesPerSecond) {
        reached(atEpoch, atStep);
        write(new RunEvent.Step(now(), atEpoch, atStep, progress, loss, rate, imagesPerSecond, Memory.resident()));
    }

    /** Notes a step that is not worth an event. */
    public void reached(int atEpoch, int atStep) {
        epoch = atEpoch;
        step = atStep;
        alive();
    }

    public void validated(double loss, double meanIou, double accuracy, List<Double> iou, boolean best) {
        write(new RunEvent.Validated(now(), epoch, step, loss, meanIou, accuracy, iou, best));
    }

    /** @param folder relative to the run's folder */
    public void saved(String folder) {
        write(new RunEvent.CheckpointSaved(now(), step, folder));
    }

    public void imageDone(int done, int total, String name) {
        write(new RunEvent.ImageDone(now(), done, total, name));
    }

    public void problem(String subject, String message) {
        write(new RunEvent.Problem(now(), subject, message));
    }

    /** May be called by a thread that does not work: it is no sign that work goes on. */
    public void memoryAlert(long residentBytes, long softLimit, long hardLimit) {
        log.write(new RunEvent.MemoryAlert(now(), residentBytes, softLimit, hardLimit));
    }

    /** Something that came from outside, on any thread: it is no sign that work goes on, and does not hold it up. */
    public void refused(Refusal refusal) {
        try {
            log.write(new RunEvent.Problem(now(), "socket", refusal.text()));
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "A problem could not be recorded", e);
        }
    }

    /** @param cause null unless the run failed */
    public void ended(End end, Cause cause, String message) {
        write(new RunEvent.Ended(now(), end, cause, message, epoch, step));
    }

    public Heartbeat heartbeat() {
        long beats = (System.nanoTime() - lastSign) / 1_000_000;
        return Heartbeat.of(now(), phase, epoch, step, beats, Memory.resident(), Memory.heap());
    }

    private void write(RunEvent event) {
        alive();
        log.write(event);
    }

    private Instant now() {
        return clock.instant();
    }
}
