// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** What a user had set for a run, by the reasons that its plan gives. */
final class Chosen {

    private static final Pattern EPOCHS = Pattern.compile("(\\d{1,7}) epochs, " + PlanDiff.CHOSEN);

    private final TrainingPlan plan;
    private final TrainingOptions.Builder options = TrainingOptions.builder();

    private Chosen(TrainingPlan plan) {
        this.plan = plan;
    }

    static TrainingOptions.Builder of(TrainingPlan plan, RunRecord record, Optional<JobFile> job) {
        Chosen chosen = new Chosen(plan);
        chosen.budget();
        chosen.values();
        chosen.options.name(record.name());
        job.ifPresent(file -> chosen.job(file.job(), record.from()));
        return chosen.options;
    }

    private String reason(String field) {
        return plan.reasons().getOrDefault(field, "");
    }

    private void when(String field, Runnable set) {
        if (reason(field).contains(PlanDiff.CHOSEN)) {
            set.run();
        }
    }

    private void budget() {
        Matcher epochs = EPOCHS.matcher(reason("schedule.steps"));
        if (epochs.find()) {
            options.epochs(Integer.parseInt(epochs.group(1)));
        } else {
            when("schedule.steps", () -> options.steps(plan.schedule().steps()));
        }
        when("schedule.minutes", () -> options.minutes(plan.schedule().minutes()));
    }

    private void values() {
        if (plan.network().kind() == NetworkKind.FOREST) {
            options.network(NetworkKind.FOREST);
            when(
                    "network.forest.trees",
                    () -> options.steps(plan.network().forest().trees()));
        }
        when("network.width", () -> options.width(plan.network().width()));
        when("network.depth", () -> options.depth(plan.network().depth()));
        when("data.crop", () -> options.crop(plan.data().crop()));
        when("data.batch", () -> options.batch(plan.data().batch()));
        when("schedule.learningRate", () -> options.learningRate(plan.schedule().learningRate()));
        when("schedule.seed", () -> options.seed(plan.schedule().seed()));
        when("resources.memoryLimit", () -> options.memoryLimit(plan.resources().memoryLimit()));
        when("resources.threads", () -> options.threads(plan.resources().threads()));
    }

    /** What went on with another run is begun anew: the data may be another by now. */
    private void job(Job job, String from) {
        if (job instanceof Job.Train train) {
            options.unattended(train.orphaned());
            if (train.fromWeights() != null && from != null) {
                options.from(from);
            }
        }
    }
}
