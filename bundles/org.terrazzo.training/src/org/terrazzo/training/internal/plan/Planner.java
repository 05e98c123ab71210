// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Optional;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** From data, machine and wishes to a plan in which every value has its reason. A pure function. */
public final class Planner {

    private Planner() {}

    /**
     * @param base the model whose weights are the start; empty: from scratch
     * @throws BadInputException if a wish is out of its range, does not fit the base or needs more memory than there is
     */
    public static TrainingPlan plan(
            Material material, TrainingOptions options, Capacity capacity, Optional<Base> base, Experience experience)
            throws BadInputException {
        OptionChecks.check(options);
        MaterialChecks.check(material.dataset());
        if (base.isPresent()) {
            BaseChecks.check(base.get(), material, options);
        }
        return unchecked(material, options, capacity, base, experience);
    }

    private static TrainingPlan unchecked(
            Material material, TrainingOptions options, Capacity capacity, Optional<Base> base, Experience experience)
            throws BadInputException {
        Reasons reasons = new Reasons();
        try {
            if (options.kind() == NetworkKind.FOREST) {
                return ForestRules.plan(material, options, capacity, experience);
            }
            long limit = ResourceRules.memoryLimit(options, capacity, reasons);
            int threads = ResourceRules.threads(options, capacity, reasons);
            NetworkPlan network = NetworkRules.plan(material, options, base, reasons);
            Pictures pictures = Pictures.of(material.dataset(), network.channels());
            MemoryRules memory = new MemoryRules(pictures, limit, experience);
            Size wanted = SizeRules.wanted(material, options, network, threads, reasons);
            Size size = new Fitting(memory, options, capacity, base.isPresent()).fit(wanted, reasons);
            DataPlan data = DataRules.plan(material, base, size, reasons);
            AugmentationPlan augmentation = AugmentationRules.plan(material, reasons);
            SchedulePlan schedule = ScheduleRules.plan(material, options, base, size, threads, reasons);
            ResourcePlan resources = ResourceRules.plan(size, memory, threads, reasons);
            return new TrainingPlan(1, size.network(), data, augmentation, schedule, resources, reasons.all());
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage() + ".", "Leave options out to have them planned.", e);
        }
    }
}
