// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.worker.crops.CropQueue;
import org.terrazzo.training.worker.report.RunReport;
import org.terrazzo.training.worker.report.StopWish;

/**
 * The training loop: draw a batch, learn from it, average the weights; now and then validate and keep the result. It
 * ends when the budget is spent, when validation stopped getting better, or when somebody wishes it. For the engine's
 * thread.
 */
final class TrainingLoop {

    private final Learner learner;
    private final TrainingArrays arrays;
    private final CropQueue crops;
    private final Budget budget;
    private final LearningRate rate;
    private final Examiner examiner;
    private final StepReport steps;
    private final RunReport report;
    private final StopWish wish;

    TrainingLoop(
            Learner learner,
            TrainingArrays arrays,
            CropQueue crops,
            Budget budget,
            LearningRate rate,
            Examiner examiner,
            StepReport steps,
            RunReport report,
            StopWish wish) {
        this.learner = learner;
        this.arrays = arrays;
        this.crops = crops;
        this.budget = budget;
        this.rate = rate;
        this.examiner = examiner;
        this.steps = steps;
        this.report = report;
        this.wish = wish;
    }

    /**
     * @param made steps made before
     * @return steps made altogether
     */
    int run(int made) throws BadInputException, DivergedException, IOException, InterruptedException {
        int step = made;
        while (!budget.isSpent(step + 1) && !wish.isWished() && !examiner.hasSeenEnough()) {
            step++;
            report.phase(Phase.TRAINING);
            double progress = budget.progress(step);
            double loss = learner.learn(crops.next(), step, rate.at(progress));
            arrays.average().add(arrays.weights(), step);
            steps.made(step, progress, loss, rate.at(progress));
            if (examiner.isDue(step, progress)) {
                examiner.examine(step);
            }
        }
        examiner.finish(step);
        return step;
    }
}
