// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.protocol.SchedulePlan;

class BudgetTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(5 * SECOND);

    @Test
    void countsSteps() {
        Budget budget = new Budget(plan(10, 0), 0, now::get);
        assertThat(budget.progress(1)).isZero();
        assertThat(budget.progress(6)).isEqualTo(0.5);
        assertThat(budget.isSpent(10)).isFalse();
        assertThat(budget.isSpent(11)).isTrue();
    }

    @Test
    void keepsTimeBackForTheLastValidation() {
        Budget budget = new Budget(plan(0, 1), 0, now::get);
        now.addAndGet(30 * SECOND);
        assertThat(budget.progress(2)).isCloseTo(30 / 59.0, within(1e-9));
        budget.validationTook(9);
        now.addAndGet(20 * SECOND);
        assertThat(budget.isSpent(3)).isTrue();
    }

    @Test
    void goesOnWhereAnInterruptedTrainingWas() {
        Budget budget = new Budget(plan(0, 1), 58.5, now::get);
        assertThat(budget.seconds()).isCloseTo(58.5, within(1e-6));
        assertThat(budget.isSpent(2)).isFalse();
        now.addAndGet(SECOND);
        assertThat(budget.isSpent(2)).isTrue();
    }

    @Test
    void alwaysAllowsOneStep() {
        Budget budget = new Budget(plan(0, 0.001), 0, now::get);
        assertThat(budget.isSpent(1)).isFalse();
        assertThat(budget.isSpent(2)).isTrue();
    }

    @Test
    void learningRateRisesAndFalls() {
        LearningRate rate = new LearningRate(1, 0.1);
        assertThat(rate.at(0)).isEqualTo(0.01);
        assertThat(rate.at(0.05)).isCloseTo(0.5, within(1e-9));
        assertThat(rate.at(0.1)).isCloseTo(1, within(1e-9));
        assertThat(rate.at(0.55)).isCloseTo(0.505, within(1e-9));
        assertThat(rate.at(1)).isCloseTo(0.01, within(1e-9));
        assertThat(new LearningRate(1, 0).at(0)).isEqualTo(1);
    }

    private static SchedulePlan plan(int steps, double minutes) {
        return new SchedulePlan(steps, minutes, 10, 1e-3, 0.1, 0, 1, 0, 10, 0, 1);
    }
}
