// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ResultPlaces;
import org.terrazzo.storage.BadInputException;

/** The folder for results. They replace earlier results there, but neither an image that is read nor a project's files. */
final class OutputFolder {

    private static final List<String> PICTURES = List.of(".png", ".uncertainty.png");

    private OutputFolder() {}

    /** Makes the folder where it is missing. */
    static Path of(Project project, Inputs inputs, Path output) throws IOException, BadInputException {
        Path folder = output.toAbsolutePath().normalize();
        ResultPlaces.check(project, folder);
        checkReplacesNoInput(inputs, folder);
        try {
            return Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new BadInputException(
                    "The output " + output + " is a file, not a folder.", "Name a folder for the results.", e);
        }
    }

    private static void checkReplacesNoInput(Inputs inputs, Path folder) throws IOException, BadInputException {
        Set<Path> read = new HashSet<>();
        for (Path image : inputs.files().values()) {
            read.add(image.toRealPath());
        }
        for (String name : inputs.files().keySet()) {
            for (String ending : PICTURES) {
                Path result = folder.resolve(name + ending);
                if (Files.exists(result) && read.contains(result.toRealPath())) {
                    throw new BadInputException(
                            "The result " + result + " would replace an image that is to be read.",
                            "Name another folder for the results.");
                }
            }
        }
    }
}
