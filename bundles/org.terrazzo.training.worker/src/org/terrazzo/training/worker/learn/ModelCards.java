// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.time.Clock;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.TrainingPlan;

/** Fills in model.json. */
record ModelCards(String run, TrainingPlan plan, FrozenDataset dataset, Clock clock) {

    ModelCard card(int step, double meanIou) {
        return new ModelCard(
                1,
                run,
                clock.instant(),
                plan.network(),
                dataset.classes(),
                dataset.unlabelled(),
                plan.data().mean(),
                plan.data().deviation(),
                plan.resources().tile(),
                plan.resources().overlap(),
                step,
                meanIou);
    }
}
