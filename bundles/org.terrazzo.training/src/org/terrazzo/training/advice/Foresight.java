// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.advice;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.training.advice.Finding.Severity;
import org.terrazzo.training.protocol.TrainingPlan;

/**
 * What would become of a training that is started now.
 *
 * @param findings errors first, then warnings, then hints
 * @param plan with its reasons; empty if there is an error
 * @param settings what a user can change about the plan, in the order in which a form shows it; empty without a plan
 * @param time that it takes at most, validation included: by what is known of such plans, corrected by what the last
 *     training of the project took; a training may end earlier when nothing gets better
 */
public record Foresight(
        List<Finding> findings, Optional<TrainingPlan> plan, List<Setting> settings, Optional<Duration> time) {

    public Foresight {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(time, "time");
        findings = List.copyOf(findings);
        settings = List.copyOf(settings);
    }

    public boolean possible() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Bytes of resident memory that the child will need at its peak; 0 without a plan. */
    public long memory() {
        return plan.map(planned -> planned.resources().memoryExpected()).orElse(0L);
    }

    /** Bytes of resident memory at which the child would be ended; 0 without a plan. */
    public long memoryLimit() {
        return plan.map(planned -> planned.resources().memoryLimit()).orElse(0L);
    }
}
