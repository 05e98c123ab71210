// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Backups;
import org.terrazzo.dataset.Projects;
import org.terrazzo.imaging.ImageIoOpener;

/** A run's number is its name for ever: drafts, corrections and what was accepted into annotations say it. */
class RunNumbersTest {

    @TempDir
    private Path folder;

    private final Projects projects = Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
    private SampleProject sample;

    @BeforeEach
    void create() throws Exception {
        sample = new SampleProject(folder, projects);
    }

    private String next() throws Exception {
        return RunFolders.TRAININGS.create(sample.project.folder()).id();
    }

    @Test
    void afterClearingTheNumbersGoOn() throws Exception {
        assertThat(next()).isEqualTo("run-001");
        assertThat(next()).isEqualTo("run-002");
        Backups.using(projects).clear(sample.project, true, false);
        assertThat(next()).isEqualTo("run-003");
    }

    @Test
    void theNumbersGoOnAfterTheFoldersToo() throws Exception {
        next();
        Files.createDirectory(sample.project.folder().resolve("runs/run-007"));
        assertThat(next()).as("brought along from elsewhere").isEqualTo("run-008");
        Files.delete(sample.project.folder().resolve("runs/last.json"));
        assertThat(next()).isEqualTo("run-009");
        Files.writeString(sample.project.folder().resolve("runs/last.json"), "rubbish");
        assertThat(next()).isEqualTo("run-010");
    }
}
