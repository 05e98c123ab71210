// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.LabelClass;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.ModelCard;

/**
 * The model that a user means.
 *
 * @param relative its folder, relative to the project, forward slashes
 * @param run id of the run that trained it
 * @param classes that it tells apart
 */
record ChosenModel(String relative, String run, List<LabelClass> classes) {

    static ChosenModel of(RunService runs, Project project, String wanted) throws BadInputException, IOException {
        Path folder = runs.model(project.folder(), wanted);
        ModelCard card = new Json().read(folder.resolve("model.json"), ModelCard.class);
        String relative = project.folder().relativize(folder).toString().replace('\\', '/');
        return new ChosenModel(relative, card.run(), card.classes());
    }

    Map<Integer, Double> thresholds(Map<String, Double> byName) throws BadInputException {
        Map<Integer, Double> byIndex = new HashMap<>();
        for (Map.Entry<String, Double> threshold : byName.entrySet()) {
            byIndex.put(index(threshold.getKey()), checked(threshold.getKey(), threshold.getValue()));
        }
        return byIndex;
    }

    private int index(String name) throws BadInputException {
        return classes.stream()
                .filter(c -> c.name().equalsIgnoreCase(name))
                .map(LabelClass::index)
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        "The model of " + run + " knows no class \"" + name + "\".",
                        "It knows "
                                + String.join(
                                        ", ",
                                        classes.stream().map(LabelClass::name).toList()) + "."));
    }

    private static double checked(String name, double threshold) throws BadInputException {
        if (threshold >= 0 && threshold <= 1) {
            return threshold;
        }
        throw new BadInputException(
                "The threshold of class " + name + " is " + threshold + ".", "Give a probability from 0 to 1.");
    }
}
