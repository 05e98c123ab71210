// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a project's drafts lie.
 *
 * @param all the folder that has one of each run
 */
record DraftFiles(Path all) {

    /** Those that are shown. */
    static DraftFiles of(Path project) {
        return new DraftFiles(project.resolve("predictions"));
    }

    /** Those that were rejected: kept aside until the same run predicts the image again. */
    static DraftFiles rejected(Path project) {
        return new DraftFiles(project.resolve("predictions").resolve(".rejected"));
    }

    Path of(String run) {
        return all().resolve(run);
    }

    Path card(String run, String image) {
        return of(run).resolve(image + ".json");
    }

    Path mask(String run, String image) {
        return of(run).resolve(image + ".png");
    }

    Path probabilities(String run, String image) {
        return of(run).resolve(image + ".probabilities.npy");
    }

    Path uncertainty(String run, String image) {
        return of(run).resolve(image + ".uncertainty.png");
    }

    Path corrections(String run) {
        return of(run).resolve("corrections.json");
    }

    boolean has(String run, String image) {
        return Files.exists(card(run, image)) && Files.exists(mask(run, image));
    }

    /** The card last: without it the others are no draft. */
    private List<Path> files(String run, String image) {
        return List.of(probabilities(run, image), uncertainty(run, image), mask(run, image), card(run, image));
    }

    void remove(String run, String image) throws IOException {
        for (Path file : files(run, image).reversed()) {
            Files.deleteIfExists(file);
        }
    }

    /** Puts a draft to others; one of the same run and image that is there already gives way. */
    void move(String run, String image, DraftFiles to) throws IOException {
        to.remove(run, image);
        List<Path> from = files(run, image);
        List<Path> into = to.files(run, image);
        Files.createDirectories(to.card(run, image).getParent());
        for (int i = 0; i < from.size(); i++) {
            if (Files.exists(from.get(i))) {
                Files.move(from.get(i), into.get(i), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The runs that have drafts, oldest first. */
    List<String> runs() throws IOException {
        if (!Files.isDirectory(all())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("run-\\d{3,9}"))
                    .sorted(Comparator.comparingInt((String name) -> Integer.parseInt(name.substring(4))))
                    .toList();
        }
    }
}
