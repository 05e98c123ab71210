// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** Refuses a plan and data that do not fit together, before anything is started. */
final class PlanChecks {

    private PlanChecks() {}

    static void check(TrainingPlan plan, FrozenDataset dataset) throws BadInputException {
        if (plan.network().kind() == NetworkKind.UNET) {
            checkCrop(plan);
        }
        require(
                plan.network().channels() != 2,
                "The network has 2 input channels, but images have 1 or 3.",
                "Make it 1 or 3.");
        require(
                plan.data().mean().size() == plan.network().channels()
                        && plan.data().deviation().size() == plan.network().channels(),
                "The plan's mean and deviation do not fit its " + plan.network().channels() + " channels.",
                "Give one value per channel.");
        require(
                plan.network().classes() == dataset.classes().size()
                        && plan.data().classWeights().size()
                                == dataset.classes().size(),
                "The plan and the data do not have the same number of classes.",
                "Start a new run.");
        require(!dataset.of(Split.TRAIN).isEmpty(), "There is no image to train on.", "Annotate one at least.");
    }

    private static void checkCrop(TrainingPlan plan) throws BadInputException {
        int multiple = plan.network().multiple();
        int crop = plan.data().crop();
        require(
                crop % multiple == 0 && crop >= 2 * multiple,
                "The crop of " + crop + " pixels does not fit the network.",
                "Make it a multiple of " + multiple + " of at least " + 2 * multiple + ".");
    }

    private static void require(boolean holds, String problem, String advice) throws BadInputException {
        if (!holds) {
            throw new BadInputException(problem, advice);
        }
    }
}
