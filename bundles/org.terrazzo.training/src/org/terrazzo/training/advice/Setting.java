// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.advice;

import java.util.Objects;

/**
 * A value of the plan that a user can set.
 *
 * @param option as it is typed, without dashes: {@code learning-rate}
 * @param label for a form
 * @param unit {@code pixels}, {@code bytes} or another; empty: a bare number
 * @param basic whether a short form shows it
 * @param whole whether only whole numbers will do
 * @param least that is allowed
 * @param most that is allowed
 * @param value as it is planned
 * @param reason why it is that
 * @param chosen whether a user has set it
 */
public record Setting(
        String option,
        String label,
        String unit,
        boolean basic,
        boolean whole,
        double least,
        double most,
        double value,
        String reason,
        boolean chosen) {

    public Setting {
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reason, "reason");
    }
}
