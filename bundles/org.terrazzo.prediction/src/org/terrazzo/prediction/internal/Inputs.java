// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;

/**
 * The images that a user means, each under a name of its own.
 *
 * @param files name, as in {@link Job.Input}, to file
 * @param problems what was asked for and is no image
 */
record Inputs(Map<String, Path> files, List<Problem> problems) {

    /** @throws BadInputException if something named is not there, or there is no image at all */
    static Inputs resolve(List<Path> wanted) throws BadInputException, IOException {
        List<ImageFolder.Found> found = new ArrayList<>();
        for (Path path : wanted) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                found.addAll(ImageFolder.images(absolute));
            } else if (Files.exists(absolute)) {
                found.add(new ImageFolder.Found(absolute, absolute.getFileName().toString()));
            } else {
                throw new BadInputException("There is no " + path + ".", "Name images, or folders that hold images.");
            }
        }
        if (found.isEmpty()) {
            throw new BadInputException(
                    "There are no images in " + named(wanted) + ".",
                    "Images are files whose names end in " + ImageFolder.ENDINGS + ".");
        }
        return new Inputs(OutputNames.of(found), List.of());
    }

    private static String named(List<Path> wanted) {
        return String.join(", ", wanted.stream().map(Path::toString).toList());
    }

    int size() {
        return files.size();
    }

    List<Job.Input> jobInputs() {
        return files.entrySet().stream()
                .map(e -> new Job.Input(e.getKey(), e.getValue().toString(), 0, Double.NaN, Double.NaN, null))
                .toList();
    }

    Optional<Path> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Inputs {
        files = new LinkedHashMap<>(files);
    }
}
