// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Optional;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** From data, machine and wishes to a plan in which every value has its reason. A pure function. */
public final class Planner {

    private Planner() {}

    /**
     * @param base the model whose weights are the start; empty: from scratch
     * @throws BadInputException if a wish is out of its range or does not fit the base
     */
    public static TrainingPlan plan(Material material, TrainingOptions options, Capacity capacity, Optional<Base> base)
            throws BadInputException {
        OptionChecks.check(options);
        MaterialChecks.check(material.dataset());
        if (base.isPresent()) {
            BaseChecks.check(base.get(), material, options);
        }
        return unchecked(material, options, capacity, base);
    }

    private static TrainingPlan unchecked(
            Material material, TrainingOptions options, Capacity capacity, Optional<Base> base)
            throws BadInputException {
        Reasons reasons = new Reasons();
        try {
            long memory = ResourceRules.memoryLimit(options, capacity, reasons);
            int threads = ResourceRules.threads(options, capacity, reasons);
            NetworkPlan network = NetworkRules.plan(material, options, base, reasons);
            DataPlan data = DataRules.plan(material, options, base, network, memory, threads, reasons);
            AugmentationPlan augmentation = AugmentationRules.plan(material, reasons);
            SchedulePlan schedule = ScheduleRules.plan(material, options, base, network, data, threads, reasons);
            ResourcePlan resources = ResourceRules.plan(network, data, memory, threads, reasons);
            return new TrainingPlan(1, network, data, augmentation, schedule, resources, reasons.all());
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage() + ".", "Leave options out to have them planned.", e);
        }
    }
}
