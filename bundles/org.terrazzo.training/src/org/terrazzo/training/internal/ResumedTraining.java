// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.internal.plan.OptionChecks;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/**
 * Prepares a training that goes on from another's last checkpoint: same plan, same frozen data, so the same numbers.
 */
final class ResumedTraining {

    private static final List<String> CHECKPOINT = List.of("model.json", "weights.safetensors", "trainer.json");
    private static final String OPTIMISER = "optimiser.safetensors";

    private final RunService runs;
    private final Json json = new Json();

    ResumedTraining(RunService runs) {
        this.runs = runs;
    }

    Preparation prepare(Project project, TrainingOptions options) throws BadInputException, IOException {
        OptionChecks.check(options);
        checkOnlyWhatMayChange(options);
        RunRecord before = runs.find(project.folder(), options.resume().orElseThrow());
        TrainingPlan old = json.read(before.files().plan(), TrainingPlan.class);
        checkCheckpoint(before, old.network().kind());
        checkEnd(before, options);
        TrainingPlan plan = changed(old, options);
        checkMemory(plan.resources());
        checkSomethingIsLeft(before, plan.schedule().steps());
        FrozenDataset dataset = json.read(before.files().dataset(), FrozenDataset.class);
        return new Preparation(plan, dataset, job(project, before, options));
    }

    private static void checkOnlyWhatMayChange(TrainingOptions options) throws BadInputException {
        boolean changes = options.network().isPresent()
                || Stream.of(options.width(), options.depth(), options.crop(), options.batch())
                        .anyMatch(OptionalInt::isPresent)
                || options.learningRate().isPresent()
                || options.seed().isPresent()
                || options.from().isPresent();
        if (changes) {
            throw new BadInputException(
                    "A resumed run goes on by its own plan.",
                    "Give only --epochs, --steps or --minutes, --memory-limit, --threads or --name with --resume, "
                            + "or start a new run with --from.");
        }
    }

    private static void checkCheckpoint(RunRecord before, NetworkKind kind) throws BadInputException {
        Path last = before.files().last();
        Stream<String> wanted = kind == NetworkKind.UNET
                ? Stream.concat(CHECKPOINT.stream(), Stream.of(OPTIMISER))
                : CHECKPOINT.stream();
        List<String> missing =
                wanted.filter(name -> !Files.exists(last.resolve(name))).toList();
        if (!missing.isEmpty()) {
            throw new BadInputException(
                    before.id() + " cannot be resumed: its last checkpoint is not there (" + missing.get(0) + ").",
                    "Start a new run.");
        }
    }

    private static void checkEnd(RunRecord before, TrainingOptions options) throws BadInputException {
        if (before.outcome() == null) {
            throw new BadInputException(before.id() + " is still under way.", "Wait for its end or stop it first.");
        }
        boolean more = options.epochs().isPresent()
                || options.steps().isPresent()
                || options.minutes().isPresent();
        if (before.outcome().equals("COMPLETED") && !more) {
            throw new BadInputException(
                    before.id() + " has done all it was asked for.",
                    "Give a larger --steps, --epochs or --minutes, or start a new run with --from " + before.id()
                            + ".");
        }
    }

    /** The limit may be another one than the plan was made for. */
    private static void checkMemory(ResourcePlan resources) throws BadInputException {
        if (resources.memoryExpected() > resources.memoryLimit()) {
            throw new BadInputException(
                    "The run needs about " + Sizes.text(resources.memoryExpected()) + " of memory, and "
                            + Sizes.text(resources.memoryLimit()) + " are allowed.",
                    "Give a larger --memory-limit, or start a smaller run with --from.");
        }
    }

    /** What ended by itself or was stopped has saved its last step; what was killed may have less in its checkpoint. */
    private static void checkSomethingIsLeft(RunRecord before, int steps) throws BadInputException {
        boolean saved = before.outcome().equals("COMPLETED") || before.outcome().equals("STOPPED");
        if (saved && steps > 0 && before.steps() >= steps) {
            throw new BadInputException(
                    before.id() + " has made " + before.steps() + " steps already; " + steps + " were asked for.",
                    "Give a larger --steps or --epochs, or start a new run with --from " + before.id() + ".");
        }
    }

    private static TrainingPlan changed(TrainingPlan plan, TrainingOptions options) {
        Map<String, String> reasons = new HashMap<>(plan.reasons());
        options.steps().ifPresent(steps -> reasons.put("schedule.steps", "set by the user on resuming"));
        return new TrainingPlan(
                plan.formatVersion(),
                network(plan.network(), options),
                plan.data(),
                plan.augmentation(),
                schedule(plan.schedule(), options),
                resources(plan.resources(), options),
                reasons);
    }

    /** More steps of a forest are more trees. */
    private static NetworkPlan network(NetworkPlan old, TrainingOptions options) {
        return old.kind() == NetworkKind.FOREST && options.steps().isPresent()
                ? NetworkPlan.of(
                        old.channels(),
                        old.classes(),
                        old.forest().withTrees(options.steps().getAsInt()))
                : old;
    }

    private static SchedulePlan schedule(SchedulePlan old, TrainingOptions options) {
        int steps = options.steps().orElse(options.epochs().orElse(0) * old.stepsPerEpoch());
        double minutes = options.minutes().orElse(0);
        boolean asBefore = steps == 0 && minutes == 0;
        return new SchedulePlan(
                asBefore ? old.steps() : steps,
                asBefore ? old.minutes() : minutes,
                old.stepsPerEpoch(),
                old.learningRate(),
                old.warmUp(),
                old.weightDecay(),
                old.clipNorm(),
                old.averageDecay(),
                old.validateEvery(),
                old.patience(),
                old.seed());
    }

    private static ResourcePlan resources(ResourcePlan old, TrainingOptions options) {
        return new ResourcePlan(
                options.threads().orElse(old.threads()),
                options.memoryLimit().orElse(old.memoryLimit()),
                old.memoryExpected(),
                old.device(),
                old.tile(),
                old.overlap());
    }

    private static Job.Train job(Project project, RunRecord before, TrainingOptions options) throws IOException {
        Path last = project.folder().toRealPath().relativize(before.files().last());
        return new Job.Train(
                null, last.toString().replace('\\', '/'), options.unattended().orElse(Job.Orphaned.CONTINUE));
    }
}
