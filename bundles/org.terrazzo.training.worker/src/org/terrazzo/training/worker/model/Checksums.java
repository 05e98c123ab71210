// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrazzo.storage.AtomicFile;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;

/**
 * checksums.sha256 in a folder of weights: a line per file, its SHA-256, two blanks and its name, as {@code sha256sum -c}
 * reads it. A bit that flipped on a disk would otherwise only be seen in what the network answers.
 */
public final class Checksums {

    private static final String FILE = "checksums.sha256";
    private static final String BETWEEN = "  ";

    private Checksums() {}

    /** Notes all files that are there. */
    public static void write(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(folder)) {
            lines.append(ContentHash.of(file))
                    .append(BETWEEN)
                    .append(file.getFileName())
                    .append('\n');
        }
        AtomicFile.write(folder.resolve(FILE), lines.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals(FILE))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /**
     * Compares what was noted with what is there. A folder without notes, as somebody may have made by hand, passes.
     *
     * @throws BadInputException naming the file that differs or is missing
     */
    public static void check(Path folder) throws BadInputException, IOException {
        Path notes = folder.resolve(FILE);
        if (Files.exists(notes)) {
            for (String line : Files.readAllLines(notes)) {
                check(folder, line.split(BETWEEN, 2), notes);
            }
        }
    }

    private static void check(Path folder, String[] note, Path notes) throws BadInputException, IOException {
        if (note.length != 2 || note[1].contains("/") || note[1].contains("\\")) {
            throw new BadInputException(notes + " cannot be understood.", "Start a new run.");
        }
        Path file = folder.resolve(note[1]);
        if (Files.notExists(file) || !ContentHash.of(file).equals(note[0])) {
            throw new BadInputException(
                    file + " is damaged: it is not what was saved.",
                    "Put a good copy in its place, or train from another run or from scratch.");
        }
    }
}
