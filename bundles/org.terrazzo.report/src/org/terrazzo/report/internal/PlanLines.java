// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.List;
import java.util.stream.Stream;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** The values of a plan that matter most, with their reasons. */
final class PlanLines {

    private PlanLines() {}

    record Line(String name, String value, String reason) {}

    static List<Line> of(TrainingPlan plan) {
        NetworkPlan network = plan.network();
        DataPlan data = plan.data();
        SchedulePlan schedule = plan.schedule();
        ResourcePlan resources = plan.resources();
        return Stream.of(
                        line(plan, "network.width", network.width()),
                        line(plan, "network.depth", network.depth()),
                        line(plan, "network.stem", network.stem()),
                        line(plan, "data.crop", data.crop()),
                        line(plan, "data.batch", data.batch()),
                        line(plan, "data.classWeights", rounded(data.classWeights())),
                        schedule.steps() > 0
                                ? line(plan, "schedule.steps", schedule.steps())
                                : line(plan, "schedule.minutes", Html.format("%.2f", schedule.minutes())),
                        line(plan, "schedule.learningRate", schedule.learningRate()),
                        line(plan, "schedule.validateEvery", schedule.validateEvery()),
                        line(plan, "schedule.seed", schedule.seed()),
                        line(plan, "resources.device", resources.device()),
                        line(plan, "resources.threads", resources.threads()),
                        line(plan, "resources.memoryLimit", Figures.bytes(resources.memoryLimit())))
                .toList();
    }

    private static Line line(TrainingPlan plan, String name, Object value) {
        return new Line(name, String.valueOf(value), plan.reasons().getOrDefault(name, ""));
    }

    private static String rounded(List<Double> values) {
        return String.join(
                ", ", values.stream().map(value -> Html.format("%.2f", value)).toList());
    }
}
