// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import org.terrazzo.measure.Scores;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.worker.report.RunReport;
import org.terrazzo.training.worker.report.StopWish;

/**
 * Decides when to validate, what is the best so far and when to give up; keeps checkpoints accordingly. Without
 * validation images the newest is the best. For the engine's thread.
 */
final class Examiner {

    /** Under a time budget, validation may take this share of the time so far. */
    private static final double SHARE = 0.06;

    /** Under a time budget, the first validation comes no later, so that its duration is known at the end. */
    private static final double FIRST = 0.25;

    private final SchedulePlan plan;
    private final Validation validation;
    private final Checkpoints checkpoints;
    private final ModelCards cards;
    private final Budget budget;
    private final RunReport report;
    private final StopWish wish;
    private double bestIou;
    private int sinceBest;
    private int validatedStep;
    private double validationSeconds;

    Examiner(
            SchedulePlan plan,
            Validation validation,
            Checkpoints checkpoints,
            ModelCards cards,
            Budget budget,
            RunReport report,
            StopWish wish,
            TrainerState state) {
        this.plan = plan;
        this.validation = validation;
        this.checkpoints = checkpoints;
        this.cards = cards;
        this.budget = budget;
        this.report = report;
        this.wish = wish;
        this.bestIou = state.bestIou();
        this.sinceBest = state.sinceBest();
        this.validatedStep = state.step();
    }

    double bestIou() {
        return bestIou;
    }

    boolean hasSeenEnough() {
        return plan.patience() > 0 && sinceBest >= plan.patience();
    }

    boolean isDue(int step, double progress) {
        boolean regular = step % plan.validateEvery() == 0;
        if (!budget.byTime()) {
            return regular;
        }
        boolean first = validationSeconds == 0 && progress >= FIRST;
        return first || regular && validationSeconds <= SHARE * budget.seconds();
    }

    /** Validates, and saves what there is. */
    void examine(int step) throws BadInputException, IOException {
        double began = budget.seconds();
        if (validation.isPossible()) {
            validate(step);
        } else {
            checkpoints.saveBest(card(step));
        }
        checkpoints.saveLast(card(step), state(step));
        budget.validationTook(budget.seconds() - began);
        validationSeconds += budget.seconds() - began;
    }

    private void validate(int step) throws BadInputException, IOException {
        report.phase(Phase.VALIDATING);
        Validation.Result result = validation.run(step);
        if (!result.complete()) {
            return;
        }
        validatedStep = step;
        Scores scores = result.scores();
        boolean best = !(scores.meanIou() <= bestIou);
        sinceBest = best ? 0 : sinceBest + 1;
        bestIou = best ? scores.meanIou() : bestIou;
        report.validated(result.loss(), scores.meanIou(), scores.pixelAccuracy(), Validation.iou(scores), best);
        if (best) {
            checkpoints.saveBest(card(step));
        }
    }

    /** Leaves the two checkpoints behind as they ought to be. */
    void finish(int step) throws BadInputException, IOException {
        if (!wish.isWished() && validatedStep < step) {
            examine(step);
        } else {
            checkpoints.saveLast(card(step), state(step));
        }
        if (!checkpoints.hasBest()) {
            checkpoints.saveBest(card(step));
        }
    }

    private ModelCard card(int step) {
        return cards.card(step, bestIou);
    }

    private TrainerState state(int step) {
        return new TrainerState(1, step, budget.seconds(), bestIou, sinceBest);
    }
}
