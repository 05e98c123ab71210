// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.terrazzo.dataset.ClearReport;
import org.terrazzo.storage.BadInputException;

/** Deletes a project's runs, annotations, or both. */
final class Clearing {

    private final ProjectPaths paths;

    Clearing(ProjectPaths paths) {
        this.paths = paths;
    }

    ClearReport clear(boolean runs, boolean annotations) throws IOException, BadInputException {
        int clearedRuns = 0;
        int clearedJobs = 0;
        if (runs) {
            checkEnded(paths.runs());
            checkEnded(paths.jobs());
            rememberTested();
            clearedJobs = deleteIn(paths.jobs());
            clearedRuns = deleteIn(paths.runs());
            deleteFolder(paths.frozen());
        }
        return new ClearReport(clearedRuns, clearedJobs, annotations ? deleteAnnotations() : 0);
    }

    private static void checkEnded(Path parent) throws IOException, BadInputException {
        for (Path run : Folders.in(parent)) {
            if (Files.exists(run.resolve("job.json")) && Files.notExists(run.resolve("outcome.json"))) {
                throw new BadInputException(
                        run.getFileName() + " has not ended. Nothing was deleted.",
                        "Stop it, or list the runs, so that its end is recorded, and try again.");
            }
        }
    }

    private void rememberTested() throws IOException, BadInputException {
        Notices notices = new Notices();
        ProjectLock lock = new ProjectLock(paths.lock());
        new SplitBook(paths, lock, new TestedImages(paths, notices), notices).rememberTested();
    }

    private static int deleteIn(Path parent) throws IOException {
        List<Path> runs = Folders.in(parent);
        int count = 0;
        for (Path run : runs) {
            count += run.getFileName().toString().startsWith(".") ? 0 : 1;
            deleteFolder(run);
        }
        return count;
    }

    /** Out of sight first: a run that is half deleted would look like one that has not ended. */
    private static void deleteFolder(Path folder) throws IOException {
        if (Folders.isFolder(folder)) {
            Path hidden = folder.resolveSibling(".cleared-" + UUID.randomUUID() + ".tmp");
            Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(hidden);
        }
    }

    private int deleteAnnotations() throws IOException {
        if (!Folders.isFolder(paths.annotations())) {
            return 0;
        }
        int count = Math.toIntExact(documents());
        deleteFolder(paths.annotations());
        Files.createDirectories(paths.annotations());
        return count;
    }

    private long documents() throws IOException {
        try (Stream<Path> files = Files.walk(paths.annotations())) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }
}
