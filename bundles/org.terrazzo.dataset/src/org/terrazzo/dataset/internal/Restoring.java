// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/** Brings a backup back: unpacked beside its place, looked at, then renamed; a failure leaves nothing behind. */
final class Restoring {

    private final Projects projects;
    private final Progress progress;

    Restoring(Projects projects, Progress progress) {
        this.projects = projects;
        this.progress = progress;
    }

    void restore(Path zip, Path folder) throws IOException, BadInputException {
        checkTarget(folder);
        Files.createDirectories(folder.getParent());
        Path temporary = folder.resolveSibling(".restore-" + UUID.randomUUID() + ".tmp");
        try (BackupReader reader = new BackupReader(zip)) {
            reader.check(Files.getFileStore(folder.getParent()).getUsableSpace());
            Files.createDirectory(temporary);
            reader.unpackInto(temporary, progress);
            checkProject(zip, temporary);
            Files.deleteIfExists(folder); // empty, as was checked
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(temporary);
        }
    }

    private static void checkTarget(Path folder) throws IOException, BadInputException {
        if (folder.getFileName() == null) {
            throw new BadInputException(folder + " cannot be a project's folder.", "Choose another one.");
        }
        boolean exists = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (exists && !(Folders.isFolder(folder) && Folders.isEmpty(folder))) {
            throw new BadInputException(
                    folder + " exists and is not an empty folder; it was left as it is.", "Choose another folder.");
        }
    }

    private void checkProject(Path zip, Path temporary) throws IOException, BadInputException {
        try {
            projects.open(temporary);
        } catch (BadInputException e) {
            throw new BadInputException(
                    "The project in " + zip + " cannot be opened: "
                            + e.problem().replace(temporary + "/", ""),
                    "Take another backup; nothing was restored.",
                    e);
        }
    }
}
