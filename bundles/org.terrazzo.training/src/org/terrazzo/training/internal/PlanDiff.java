// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.training.history.RunComparison.PlanChange;
import org.terrazzo.training.protocol.TrainingPlan;

/** Which values two plans differ in, under the names that their reasons have. */
final class PlanDiff {

    /** How a reason tells that a person and no rule chose the value. */
    static final String CHOSEN = "set by the user";

    private PlanDiff() {}

    /** @param fromBefore the run whose weights were the start, null: from scratch */
    static List<PlanChange> of(
            Optional<TrainingPlan> before, String fromBefore, Optional<TrainingPlan> after, String fromAfter) {
        List<PlanChange> changes = new ArrayList<>();
        if (!Objects.equals(fromBefore, fromAfter)) {
            changes.add(new PlanChange("from", start(fromBefore), start(fromAfter), "", true));
        }
        Map<String, String> was = before.map(PlanDiff::values).orElse(Map.of());
        Map<String, String> is = after.map(PlanDiff::values).orElse(Map.of());
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (String name : names) {
            String earlier = was.getOrDefault(name, "");
            String later = is.getOrDefault(name, "");
            if (!earlier.equals(later)) {
                String reason = reason(after, name);
                boolean chosen = reason.contains(CHOSEN) || reason(before, name).contains(CHOSEN);
                changes.add(new PlanChange(name, earlier, later, reason, chosen));
            }
        }
        return changes;
    }

    private static String start(String run) {
        return run == null ? "scratch" : run;
    }

    private static String reason(Optional<TrainingPlan> plan, String name) {
        return plan.map(planned -> planned.reasons().getOrDefault(name, "")).orElse("");
    }

    /** In the plan's order; what a plan of its kind does not have, such as a U-Net's forest, is left out. */
    static Map<String, String> values(TrainingPlan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent section : TrainingPlan.class.getRecordComponents()) {
            if (section.getType().isRecord()) {
                Record record = (Record) value(section, plan);
                for (RecordComponent component : section.getType().getRecordComponents()) {
                    Object value = value(component, record);
                    if (value != null) {
                        values.put(section.getName() + "." + component.getName(), value.toString());
                    }
                }
            }
        }
        return values;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a plan's values are public", e);
        }
    }
}
