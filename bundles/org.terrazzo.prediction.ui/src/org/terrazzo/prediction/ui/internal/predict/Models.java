// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;

/** The models that a project has, the one that is taken if nobody says otherwise first. Not for the display's thread. */
public record Models(List<Model> list) {

    /**
     * One of them.
     *
     * @param id by which services know it
     */
    public record Model(String id, String label) {}

    /** Which model is meant. */
    @FunctionalInterface
    public interface Choice {

        /** By which services know it; may read files. */
        String in(Path project) throws BadInputException;
    }

    public Models {
        list = List.copyOf(list);
    }

    public static Models of(Path project, RunService runs) throws IOException, BadInputException {
        List<Model> models = new ArrayList<>();
        ModelInUse.of(project)
                .ifPresent(current -> models.add(new Model("current", "The one in use (" + current.run() + ")")));
        for (RunRecord run : runs.runs(project).reversed()) {
            if (run.hasModel()) {
                models.add(new Model(run.id(), label(run)));
            }
        }
        return new Models(models);
    }

    private static String label(RunRecord run) {
        return Double.isNaN(run.bestMeanIou()) ? run.id() : "%s, mean IoU %.3f".formatted(run.id(), run.bestMeanIou());
    }

    /**
     * What is taken if nobody says otherwise: the model in use, else the newest.
     *
     * @throws BadInputException if there is neither
     */
    public static String usual(Path project, RunService runs) throws BadInputException {
        try {
            return of(project, runs).list().stream()
                    .map(Model::id)
                    .findFirst()
                    .orElseThrow(() -> new BadInputException(
                            project.getFileName() + " has no model yet.", "Train one first: Train > Train."));
        } catch (IOException e) {
            throw new BadInputException(
                    "The models of " + project.getFileName() + " cannot be read.", String.valueOf(e.getMessage()), e);
        }
    }
}
