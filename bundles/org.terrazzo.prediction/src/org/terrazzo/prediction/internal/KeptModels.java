// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The models that a project keeps apart from its runs, each in a folder of its own that never changes. */
record KeptModels(Path project) {

    private static final String CARD = "model.json";

    /** Returns where the model lies now; one that lies there already is not copied again. */
    Path keep(String run, Path model) throws IOException {
        Path all = Files.createDirectories(project.resolve("models"));
        Path target = all.resolve(run);
        for (int n = 2; Files.exists(target) && !same(target, model); n++) {
            // Numbers of runs begin anew when all were cleared away.
            target = all.resolve(run + "-" + n);
        }
        if (Files.notExists(target)) {
            copy(model, target);
        }
        return target;
    }

    /** By the card, which says when the model was made. */
    private static boolean same(Path kept, Path model) throws IOException {
        return Files.exists(kept.resolve(CARD)) && Files.mismatch(kept.resolve(CARD), model.resolve(CARD)) < 0;
    }

    /** Whole, or not at all. */
    private static void copy(Path model, Path target) throws IOException {
        Path hidden = Files.createDirectory(target.resolveSibling(".kept-" + UUID.randomUUID() + ".tmp"));
        try {
            for (Path file : files(model)) {
                Files.copy(file, hidden.resolve(file.getFileName()));
            }
            Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(hidden);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
