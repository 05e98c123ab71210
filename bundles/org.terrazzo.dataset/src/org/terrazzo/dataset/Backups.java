// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.dataset.internal.ZipBackups;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/** Saves a project in one zip file, brings it back, and clears it; a stateless service, safe for many threads. */
public interface Backups {

    /**
     * Writes all of a project but what can be made again (temporary files, and frozen masks that no run refers to).
     * Links are left out. The file appears when it is complete.
     *
     * @param zip a file that does not exist, outside the project
     * @throws BadInputException when the file exists or lies inside the project
     * @throws java.util.concurrent.CancellationException when {@code progress} says so; nothing is left behind then
     */
    BackupReport backup(Project project, Path zip, Progress progress) throws IOException, BadInputException;

    /**
     * Unpacks a backup into a new folder. The zip file is not trusted: entries that lead out of the folder, links,
     * names that cannot be used, names given twice, and archives that unpack to more than they announce, than is usual,
     * or than the disk holds are refused, and then nothing is left behind.
     *
     * @param folder does not exist or is empty
     * @throws BadInputException when the zip file cannot be used; the message names the entry
     * @throws java.util.concurrent.CancellationException when {@code progress} says so; nothing is left behind then
     */
    Project restore(Path zip, Path folder, Progress progress) throws IOException, BadInputException;

    /**
     * Deletes runs (with the jobs that used their models), annotations, or both, and nothing else: classes, images and
     * splits stay, and what was test stays test. Links are removed, not followed.
     *
     * @throws BadInputException when a run has not ended; nothing is deleted then
     */
    ClearReport clear(Project project, boolean runs, boolean annotations) throws IOException, BadInputException;

    /** {@return the same service for use without OSGi} */
    static Backups using(Projects projects) {
        return new ZipBackups(projects);
    }
}
