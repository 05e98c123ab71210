// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.learn.ForestJob;
import org.terrazzo.training.worker.learn.TrainJob;
import org.terrazzo.training.worker.preview.PreviewJob;
import org.terrazzo.training.worker.preview.Questions;
import org.terrazzo.training.worker.report.Endpoint;
import org.terrazzo.training.worker.report.EventLog;
import org.terrazzo.training.worker.report.Listeners;
import org.terrazzo.training.worker.report.MemoryWatch;
import org.terrazzo.training.worker.report.Orphanage;
import org.terrazzo.training.worker.report.Pulse;
import org.terrazzo.training.worker.report.RunReport;
import org.terrazzo.training.worker.report.StopWish;
import org.terrazzo.training.worker.segment.ImageJob;

/** One run: does the job while it listens and beats, and says how it ended, whatever happened. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WorkerProcess.class.getName());
    private static final String THREADS = "terrazzo.threads";
    private static final String MEMORY_LIMIT = "terrazzo.memoryLimit";

    /** Seconds: without the editor that shows it, a preview is of no use. */
    private static final int PREVIEW_PATIENCE = 5;

    private final EventLog events;
    private final RunReport report;
    private final Listeners listeners;
    private final StopWish wish;
    private final Pulse pulse;
    private final WorkContext context;
    private final Questions questions = new Questions();
    private final List<Runnable> everySecond = new CopyOnWriteArrayList<>();

    /** @param socket null: nobody can listen */
    WorkerProcess(RunFiles files, Json json, ImageOpener opener, Clock clock, Path socket, StopWish wish)
            throws IOException {
        this.wish = wish;
        this.events = new EventLog(files.events(), json, this::tell);
        this.report = new RunReport(events, clock);
        this.listeners = socket == null
                ? null
                : new Listeners(socket, new Endpoint(report::heartbeat, wish, questions), report::refused);
        this.context = new WorkContext(files, json, opener, clock, report, wish);
        Optional.ofNullable(Long.getLong(MEMORY_LIMIT))
                .ifPresent(limit -> everySecond.add(MemoryWatch.ofThisProcess(limit, report)));
        this.pulse = new Pulse(this::beat);
    }

    private void tell(String line) {
        if (listeners != null) {
            listeners.tell(remote -> remote.event(line));
        }
    }

    private void beat() {
        if (listeners != null) {
            Heartbeat heartbeat = report.heartbeat();
            listeners.tell(remote -> remote.heartbeat(heartbeat));
        }
        everySecond.forEach(Runnable::run);
    }

    /** @return whether the job was done, or stopped because somebody wished it */
    boolean run() {
        try {
            JobFile file = context.json().read(context.files().job(), JobFile.class);
            prepareToBeAlone(file.job());
            LOG.info(() -> "Started " + file.job().getClass().getSimpleName() + " " + file.id());
            String message = work(file.job());
            LOG.info(message);
            end(message);
            return true;
        } catch (Throwable e) {
            Failure failure = Failure.of(e);
            LOG.log(Level.SEVERE, failure.message(), failure.isExpected() ? null : e);
            report.ended(End.FAILED, failure.cause(), failure.message());
            return false;
        }
    }

    private void prepareToBeAlone(Job job) {
        int patience = switch (job) {
            case Job.Train train when train.orphaned() == Job.Orphaned.SAVE_AND_END -> Orphanage.USUAL;
            case Job.Preview preview -> PREVIEW_PATIENCE;
            default -> 0;
        };
        if (listeners != null && patience > 0) {
            everySecond.add(new Orphanage(listeners::count, wish, patience));
        }
        if (!(job instanceof Job.Preview)) {
            questions.refuse();
        }
    }

    private String work(Job job) throws TerrazzoException, IOException, InterruptedException {
        return switch (job) {
            case Job.Train train -> train(train);
            case Job.Predict predict -> ImageJob.of(context, predict).run(threads());
            case Job.Evaluate evaluate -> ImageJob.of(context, evaluate).run(threads());
            case Job.Analyse analyse -> ImageJob.of(context, analyse).run(threads());
            case Job.Preview preview -> new PreviewJob(context, preview, questions).run(threads());
        };
    }

    private String train(Job.Train job) throws TerrazzoException, IOException, InterruptedException {
        TrainingPlan plan = context.json().read(context.files().plan(), TrainingPlan.class);
        return switch (plan.network().kind()) {
            case UNET -> new TrainJob(context, job, plan).run();
            case FOREST -> new ForestJob(context, job, plan).run();
        };
    }

    private static int threads() {
        return Integer.getInteger(THREADS, Runtime.getRuntime().availableProcessors());
    }

    private void end(String message) {
        if (wish.isWished()) {
            report.ended(End.STOPPED, null, "Stopped by " + wish.by() + ". " + message);
        } else {
            report.ended(End.COMPLETED, null, message);
        }
    }

    @Override
    public void close() throws IOException {
        pulse.close();
        if (listeners != null) {
            listeners.close();
        }
        events.close();
    }
}
