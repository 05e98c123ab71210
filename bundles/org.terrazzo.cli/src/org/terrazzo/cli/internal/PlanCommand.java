// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.terrazzo.dataset.Project;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what a training would do, and why. */
@Command(
        name = "plan",
        abbreviateSynopsis = true,
        header = "Shows the plan that a training would follow, and the reason for each value, without training.",
        footer = {"", "Example:", "  terrazzo plan cells --minutes 4"})
final class PlanCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CommonOptions common;

    @Mixin
    private ProjectParameter parameter;

    @Mixin
    private TrainingOptionSet training;

    PlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws TerrazzoException, IOException {
        Project project = desk.open(parameter.folder());
        TrainingPlan plan = desk.services().training().plan(project, training.options());
        desk.show(common.json(), plan, () -> tell(plan));
        return ExitStatus.DONE;
    }

    private void tell(TrainingPlan plan) {
        Table table = new Table("value", "", "reason");
        PlanValues.of(plan)
                .forEach((name, value) -> table.row(name, value, plan.reasons().getOrDefault(name, "")));
        table.lines().forEach(desk::say);
    }
}
