// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.SafePath;
import org.terrazzo.storage.Versioned;

/**
 * models/current.json: the model that a project works with. It changes by a decision alone, and the model itself is a
 * copy, so that neither a new training nor clearing the runs takes it away.
 *
 * @param run that trained it
 * @param folder that holds model.json and weights.safetensors, relative to the project, forward slashes
 * @param since when it was decided
 * @param by who decided
 * @param meanIou on the test images when it was decided, 0..1; NaN where nobody measured
 * @param before the run whose model was in use before; null: none
 */
@FormatVersion(1)
public record ModelInUse(
        int formatVersion, String run, String folder, Instant since, String by, double meanIou, String before)
        implements Versioned {

    public ModelInUse {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
    }

    /**
     * Reads which model a project works with.
     *
     * @return empty if nobody has decided yet
     * @throws BadInputException if the file cannot be understood
     */
    public static Optional<ModelInUse> of(Path project) throws BadInputException {
        Path file = file(project);
        return Files.exists(file) ? Optional.of(new Json().read(file, ModelInUse.class)) : Optional.empty();
    }

    /** Replaces the file atomically; the model has to be in its place before. */
    public void write(Path project) throws IOException {
        Files.createDirectories(file(project).getParent());
        new Json().write(file(project), this);
    }

    private static Path file(Path project) {
        return project.resolve("models").resolve("current.json");
    }

    /** @throws BadInputException if the folder would lie outside the project */
    public Path folder(Path project) throws BadInputException {
        return SafePath.inside(project, folder);
    }
}
