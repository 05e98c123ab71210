// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a project's drafts lie. */
record DraftFiles(Path project) {

    Path all() {
        return project.resolve("predictions");
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

    void remove(String run, String image) throws IOException {
        for (Path file :
                List.of(card(run, image), mask(run, image), probabilities(run, image), uncertainty(run, image))) {
            Files.deleteIfExists(file);
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
