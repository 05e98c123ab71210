// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.terrazzo.storage.BadInputException;

/** Where everything of one demo lies. */
record DemoFolder(Path root) {

    private static final String PROJECT = "cells";
    private static final String PROJECT_FILE = "terrazzo.json";

    /**
     * Makes the folder, or where there is an earlier demo the first free one of the same name with a number.
     *
     * @throws BadInputException if something else lies there
     */
    static DemoFolder make(Path wanted) throws BadInputException, IOException {
        Path root = wanted.toAbsolutePath().normalize();
        for (int n = 2; isDemo(root); n++) {
            root = wanted.toAbsolutePath().normalize().resolveSibling(wanted.getFileName() + "-" + n);
        }
        if (Files.exists(root) && !isEmpty(root)) {
            throw new BadInputException(
                    root + " holds something else.", "Name a folder that is empty or not there yet.");
        }
        DemoFolder folder = new DemoFolder(Files.createDirectories(root));
        Files.createDirectories(folder.heldOutImages());
        Files.createDirectories(folder.heldOutMasks());
        Files.createDirectories(folder.drawn());
        return folder;
    }

    private static boolean isDemo(Path folder) {
        return Files.exists(folder.resolve(PROJECT).resolve(PROJECT_FILE));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    Path project() {
        return root.resolve(PROJECT);
    }

    /** The images as they come from the microscope, so to speak. */
    Path drawn() {
        return root.resolve("drawn");
    }

    Path heldOutImages() {
        return root.resolve("held-out").resolve("images");
    }

    Path heldOutMasks() {
        return root.resolve("held-out").resolve("masks");
    }

    Path predictions() {
        return root.resolve("predictions");
    }

    Path analysis() {
        return root.resolve("analysis");
    }

    Path report() {
        return root.resolve("report.html");
    }
}
