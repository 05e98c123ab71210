// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.List;
import org.terrazzo.model.LabelClass;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.NetworkKind;

/** Refuses weights that do not fit what they are to be trained on. */
final class BaseChecks {

    private static final String SCRATCH = "Train from scratch.";

    private BaseChecks() {}

    static void check(Base base, Material material, TrainingOptions options) throws BadInputException {
        if (base.card().network().kind() == NetworkKind.FOREST) {
            throw new BadInputException(base.run() + " is a forest: it has no weights to start from.", SCRATCH);
        }
        if (!indices(base.card().classes()).equals(indices(material.dataset().classes()))) {
            throw new BadInputException(
                    "The classes have changed since " + base.run() + " was trained: its weights do not fit.", SCRATCH);
        }
        if (base.card().network().channels() < material.channels()) {
            throw new BadInputException(
                    base.run() + " was trained on grey images, and now there are colours.", SCRATCH);
        }
        same(
                base,
                "--width",
                options.width().orElse(base.card().network().width()),
                base.card().network().width());
        same(
                base,
                "--depth",
                options.depth().orElse(base.card().network().depth()),
                base.card().network().depth());
    }

    private static List<Integer> indices(List<LabelClass> classes) {
        return classes.stream().map(LabelClass::index).toList();
    }

    private static void same(Base base, String option, int wanted, int there) throws BadInputException {
        if (wanted != there) {
            throw new BadInputException(
                    option + " " + wanted + " does not fit the weights of " + base.run() + ", which has " + there + ".",
                    "Leave " + option + " out, or train from scratch.");
        }
    }
}
