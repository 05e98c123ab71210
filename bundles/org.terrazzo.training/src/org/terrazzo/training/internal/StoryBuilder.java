// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.terrazzo.model.LabelClass;
import org.terrazzo.training.RunState;
import org.terrazzo.training.history.Curve;
import org.terrazzo.training.history.Curves;
import org.terrazzo.training.history.MemoryUse;
import org.terrazzo.training.history.RunProgress;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.RunEvent;

/** Adds up what a run tells. For many threads: one tells, another looks. */
final class StoryBuilder implements Consumer<RunEvent> {

    private final RunFolder folder;
    private final Machine machine;
    private final StoryRecords records;
    private final Pace pace = new Pace();
    private final CurveBuilder loss = new CurveBuilder();
    private final CurveBuilder validationLoss = new CurveBuilder();
    private final CurveBuilder meanIou = new CurveBuilder();
    private final CurveBuilder learningRate = new CurveBuilder();
    private final CurveBuilder memory = new CurveBuilder();
    private final List<CurveBuilder> classIou = new ArrayList<>();
    private final Deque<RunEvent.Problem> problems = new ArrayDeque<>();
    private RunEvent.Started started;
    private RunEvent.Phase phase;
    private RunEvent.Step step;
    private RunEvent.ImageDone image;
    private RunEvent.Validated latest;
    private RunEvent.Validated best;
    private int epoch;
    private int steps;
    private long resident;
    private long heap;
    private long peak;

    StoryBuilder(RunFolder folder, Machine machine) {
        this.folder = folder;
        this.machine = machine;
        this.records = new StoryRecords(folder);
    }

    @Override
    public synchronized void accept(RunEvent event) {
        switch (event) {
            case RunEvent.Started s -> started(s);
            case RunEvent.PhaseChanged p -> phase = p.phase();
            case RunEvent.Step s -> step(s);
            case RunEvent.Validated v -> validated(v);
            case RunEvent.CheckpointSaved c -> reach(epoch, c.step());
            case RunEvent.ImageDone i -> image(i);
            case RunEvent.Problem p -> problem(p);
            case RunEvent.MemoryAlert a -> resident(a.residentBytes());
            case RunEvent.Ended e -> reach(e.epoch(), e.step());
        }
    }

    private void started(RunEvent.Started event) {
        started = event;
        pace.restart();
    }

    private void step(RunEvent.Step event) {
        step = event;
        reach(event.epoch(), event.step());
        pace.at(event.at(), event.progress());
        loss.add(event.step(), event.loss());
        learningRate.add(event.step(), event.learningRate());
        memory.add(event.step(), event.residentBytes());
        resident(event.residentBytes());
    }

    private void validated(RunEvent.Validated event) {
        reach(event.epoch(), event.step());
        latest = event;
        if (best == null || event.meanIou() > best.meanIou() || Double.isNaN(best.meanIou())) {
            best = event;
        }
        validationLoss.add(event.step(), event.loss());
        meanIou.add(event.step(), event.meanIou());
        for (int k = 0; k < event.iou().size(); k++) {
            if (k == classIou.size()) {
                classIou.add(new CurveBuilder());
            }
            classIou.get(k).add(event.step(), event.iou().get(k));
        }
    }

    private void image(RunEvent.ImageDone event) {
        image = event;
        pace.at(event.at(), (double) event.done() / Math.max(1, event.total()));
    }

    private void problem(RunEvent.Problem event) {
        problems.addLast(event);
        if (problems.size() > RunStory.MOST_PROBLEMS) {
            problems.removeFirst();
        }
    }

    private void reach(int newEpoch, int newStep) {
        epoch = Math.max(epoch, newEpoch);
        steps = Math.max(steps, newStep);
    }

    private void resident(long bytes) {
        resident = bytes;
        peak = Math.max(peak, bytes);
    }

    synchronized void heartbeat(Heartbeat heartbeat) {
        resident(heartbeat.residentBytes());
        heap = heartbeat.heapBytes();
    }

    /** By the folder. */
    synchronized RunState state() {
        return records.state(started != null);
    }

    /** @param known as whoever drives the run knows it; empty: by the folder */
    synchronized RunStory story(Optional<RunState> known) {
        RunState state = known.orElseGet(() -> records.state(started != null));
        boolean over = state instanceof RunState.Ended;
        List<LabelClass> classes = records.classes();
        return new RunStory(
                folder.files(),
                records.name(),
                state,
                Optional.ofNullable(phase).filter(any -> !over),
                started == null ? "" : started.device(),
                records.plan(),
                classes,
                progress(over),
                curves(classes),
                Optional.ofNullable(latest),
                Optional.ofNullable(best),
                memory(over),
                List.copyOf(problems),
                records.created(),
                records.ended(state));
    }

    private RunProgress progress(boolean over) {
        return new RunProgress(
                epoch,
                steps,
                records.plan().map(plan -> plan.schedule().steps()).orElse(0),
                pace.done(),
                over ? Optional.empty() : pace.left(Instant.now()),
                step == null ? 0 : step.imagesPerSecond(),
                image == null ? 0 : image.done(),
                image == null ? 0 : image.total());
    }

    private Curves curves(List<LabelClass> classes) {
        List<Curve> perClass = IntStream.range(0, classIou.size())
                .mapToObj(k -> classIou.get(k)
                        .curve(k < classes.size() ? classes.get(k).name() : "class " + k))
                .toList();
        return new Curves(
                loss.curve("loss"),
                validationLoss.curve("validation loss"),
                meanIou.curve("mean IoU"),
                perClass,
                learningRate.curve("learning rate"),
                memory.curve("memory"));
    }

    private MemoryUse memory(boolean over) {
        Runtime own = Runtime.getRuntime();
        return new MemoryUse(
                over ? 0 : resident,
                over ? 0 : heap,
                Math.max(peak, over ? folder.childPeak() : 0),
                records.expected(),
                records.limit(),
                own.totalMemory() - own.freeMemory(),
                own.maxMemory(),
                machine.resident(ProcessHandle.current().pid()));
    }
}
