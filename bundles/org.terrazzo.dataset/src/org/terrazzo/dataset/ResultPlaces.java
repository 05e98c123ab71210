// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.storage.BadInputException;

/** Where results may be written: anywhere but among what a project keeps itself. */
public final class ResultPlaces {

    private static final List<String> OF_THE_PROJECT =
            List.of("images", "annotations", "frozen", "runs", "jobs", "models");

    private ResultPlaces() {}

    /**
     * @param folder for results; need not exist. Symbolic links on the way count as where they lead
     * @throws BadInputException if it is one of the project's own folders or lies in one
     */
    public static void check(Project project, Path folder) throws IOException, BadInputException {
        Path real = real(folder);
        for (String own : OF_THE_PROJECT) {
            if (real.startsWith(real(project.folder().resolve(own)))) {
                throw new BadInputException(
                        "The output " + folder + " lies among the project's own " + own + ".",
                        "Name another folder for the results.");
            }
        }
    }

    /** Links resolved as far as there is something. */
    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(whole));
    }
}
