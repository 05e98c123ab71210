// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** A training plan as lines of a table, what people ask for first at the top. */
public final class PlanLines {

    /**
     * One value.
     *
     * @param field under which the plan's reasons know it
     */
    public record Line(String field, String name, String value, String reason) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> reasons;

    private PlanLines(TrainingPlan plan) {
        this.reasons = plan.reasons();
    }

    public static List<Line> of(TrainingPlan plan) {
        PlanLines all = new PlanLines(plan);
        all.schedule(plan.schedule());
        all.data(plan.data());
        all.network(plan.network());
        all.resources(plan.resources());
        all.augmentation(plan.augmentation());
        return List.copyOf(all.lines);
    }

    private void add(String field, String name, String value) {
        lines.add(new Line(field, name, value, reasons.getOrDefault(field, "")));
    }

    private void schedule(SchedulePlan plan) {
        if (plan.minutes() > 0) {
            add("schedule.minutes", "Minutes", Words.number(plan.minutes()));
        } else {
            add("schedule.steps", "Steps", String.valueOf(plan.steps()));
        }
        add("schedule.stepsPerEpoch", "Steps in an epoch", String.valueOf(plan.stepsPerEpoch()));
        add("schedule.learningRate", "Learning rate", Words.number(plan.learningRate()));
        add("schedule.validateEvery", "Steps between validations", String.valueOf(plan.validateEvery()));
        add("schedule.patience", "Patience, validations", plan.patience() == 0 ? "no end" : "" + plan.patience());
        add("schedule.seed", "Seed", String.valueOf(plan.seed()));
    }

    private void data(DataPlan plan) {
        add("data.crop", "Crop, pixels", plan.crop() + " x " + plan.crop());
        add("data.batch", "Crops in a step", String.valueOf(plan.batch()));
        add("data.classWeights", "Weights of the classes", numbers(plan.classWeights()));
        add("data.rareClassShare", "Share of crops at rare classes", Words.number(plan.rareClassShare()));
    }

    private void network(NetworkPlan plan) {
        if (plan.kind() == NetworkKind.FOREST) {
            add(
                    "network.forest.trees",
                    "Trees of the forest",
                    String.valueOf(plan.forest().trees()));
            add(
                    "network.forest.depth",
                    "Depth of a tree",
                    String.valueOf(plan.forest().depth()));
        } else {
            levels(plan);
        }
        add("network.channels", "Channels of the images", String.valueOf(plan.channels()));
        add("network.classes", "Classes", String.valueOf(plan.classes()));
    }

    private void levels(NetworkPlan plan) {
        add("network.width", "Channels of the first level", String.valueOf(plan.width()));
        add("network.depth", "Halvings", String.valueOf(plan.depth()));
        add("network.stem", "Pixels folded into one", plan.stem() + " x " + plan.stem());
    }

    private void resources(ResourcePlan plan) {
        add("resources.memoryExpected", "Memory that it needs", Words.bytes(plan.memoryExpected()));
        add("resources.memoryLimit", "Memory at which it is ended", Words.bytes(plan.memoryLimit()));
        add("resources.threads", "Threads", String.valueOf(plan.threads()));
        add("resources.device", "Device", plan.device());
        add("resources.tile", "Tile when predicting, pixels", plan.tile() + " x " + plan.tile());
    }

    private void augmentation(AugmentationPlan plan) {
        add("augmentation.flipHorizontal", "Mirrored left and right", yes(plan.flipHorizontal()));
        add("augmentation.flipVertical", "Mirrored up and down", yes(plan.flipVertical()));
        add("augmentation.quarterTurns", "Turned by quarters", yes(plan.quarterTurns()));
        add("augmentation.scale", "Enlarged by at most", Words.number(plan.scale()));
        add("augmentation.brightness", "Brightness shifted by at most", Words.number(plan.brightness()));
        add("augmentation.contrast", "Contrast changed by at most", Words.number(plan.contrast()));
        add("augmentation.noise", "Noise of at most", Words.number(plan.noise()));
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(Words::number).collect(Collectors.joining(", "));
    }
}
