// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** A plan as names and values, as {@code network.width}: the names by which it gives its reasons. */
final class PlanValues {

    private static final MathContext DIGITS = new MathContext(4);

    private PlanValues() {}

    static Map<String, String> of(TrainingPlan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        add(values, "network", plan.network());
        if (plan.network().kind() == NetworkKind.FOREST) {
            add(values, "network.forest", plan.network().forest());
        }
        add(values, "data", plan.data());
        add(values, "augmentation", plan.augmentation());
        add(values, "schedule", plan.schedule());
        add(values, "resources", plan.resources());
        values.keySet().removeIf(name -> isUnused(plan, name));
        return values;
    }

    /** What a forest has no use for has no reason, and a U-Net has no forest. */
    private static boolean isUnused(TrainingPlan plan, String name) {
        return plan.network().kind() == NetworkKind.FOREST
                ? !plan.reasons().containsKey(name)
                : name.equals("network.forest");
    }

    private static void add(Map<String, String> values, String part, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(part + "." + component.getName(), value(record, component));
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number ->
                new BigDecimal(number, DIGITS).stripTrailingZeros().toPlainString();
            case List<?> list ->
                String.join(", ", list.stream().map(PlanValues::text).toList());
            default -> String.valueOf(value);
        };
    }

    private static String value(Record record, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(record);
            return component.getName().startsWith("memory") ? Sizes.text((long) value) : text(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of the protocol are public", e);
        }
    }
}
