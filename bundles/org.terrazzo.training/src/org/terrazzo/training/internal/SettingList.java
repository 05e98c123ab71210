// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.List;
import java.util.Map;
import org.terrazzo.training.advice.Setting;
import org.terrazzo.training.internal.plan.OptionChecks;
import org.terrazzo.training.internal.plan.OptionChecks.Range;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** What a user can set about a plan. */
final class SettingList {

    /** @param basic whether it is for everybody */
    private record Field(String option, String name, String label, String unit, boolean basic) {}

    private static final List<Field> FIELDS = List.of(
            new Field("steps", "schedule.steps", "Steps", "", true),
            new Field("minutes", "schedule.minutes", "Time", "minutes", true),
            new Field("crop", "data.crop", "Crop", "pixels", true),
            new Field("batch", "data.batch", "Crops per step", "", false),
            new Field("width", "network.width", "Width of the first level", "channels", false),
            new Field("depth", "network.depth", "Depth", "halvings", false),
            new Field("learning-rate", "schedule.learningRate", "Learning rate", "", false),
            new Field("seed", "schedule.seed", "Seed", "", false),
            new Field("memory-limit", "resources.memoryLimit", "Memory limit", "bytes", true),
            new Field("threads", "resources.threads", "Threads", "", false));

    /** A step of a forest is a tree. */
    private static final List<String> OF_FOREST = List.of("steps", "minutes", "seed", "memory-limit", "threads");

    private SettingList() {}

    static List<Setting> of(TrainingPlan plan) {
        Map<String, String> values = PlanDiff.values(plan);
        boolean forest = plan.network().kind() == NetworkKind.FOREST;
        return FIELDS.stream()
                .filter(field -> !forest || OF_FOREST.contains(field.option()))
                .map(field -> setting(
                        field,
                        Double.parseDouble(values.get(field.name())),
                        plan.reasons().getOrDefault(field.name(), "")))
                .toList();
    }

    private static Setting setting(Field field, double value, String reason) {
        Range range = OptionChecks.range(field.option());
        return new Setting(
                field.option(),
                field.label(),
                field.unit(),
                field.basic(),
                range.whole(),
                range.least(),
                range.most(),
                value,
                reason,
                reason.contains(PlanDiff.CHOSEN));
    }
}
