// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.terrazzo.training.protocol.RunFiles;

/**
 * The numbered folders of a project's runs. A folder becomes a run when its job.json is there, which is written last;
 * one without it is what a crash left of a run that never was.
 */
enum RunFolders {
    TRAININGS("runs", "run-"),
    JOBS("jobs", "job-");

    private final String parent;
    private final String prefix;

    RunFolders(String parent, String prefix) {
        this.parent = parent;
        this.prefix = prefix;
    }

    /**
     * Makes the next folder, for this user alone; no two processes get the same, and no number is given twice, also when
     * runs were cleared away: what was drawn, predicted and corrected names the run that it came from.
     */
    RunFiles create(Path project) throws IOException {
        Path all = Files.createDirectories(project.resolve(parent));
        LastNumber last = new LastNumber(all);
        for (int number = Math.max(highest(all), last.get()) + 1; ; number++) {
            try {
                RunFiles made = new RunFiles(Files.createDirectory(all.resolve(name(number)), mine(all)));
                last.set(number);
                return made;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    /** Oldest first. */
    List<RunFiles> list(Path project) throws IOException {
        Path all = project.resolve(parent);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(folder -> number(folder) > 0)
                    .sorted(Comparator.comparingInt(this::number))
                    .map(RunFiles::new)
                    .filter(files -> Files.exists(files.job()))
                    .toList();
        }
    }

    private int highest(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.mapToInt(this::number).max().orElse(0);
        }
    }

    private String name(int number) {
        return "%s%03d".formatted(prefix, number);
    }

    private int number(Path folder) {
        String name = folder.getFileName().toString();
        boolean fits = name.matches(prefix + "\\d{3,9}");
        return fits ? Integer.parseInt(name.substring(prefix.length())) : 0;
    }

    private static FileAttribute<?>[] mine(Path folder) throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
