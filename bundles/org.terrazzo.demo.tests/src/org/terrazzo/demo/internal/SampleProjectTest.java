// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.demo.MicrographPainter;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.storage.BadInputException;

/** The sample project on the disk: most of it annotated, the rest for the user. */
class SampleProjectTest {

    @TempDir
    private Path folder;

    private final Projects projects = Projects.using(new ImageIoOpener(), new JsonAnnotationStore());
    private final SampleProject sample = new SampleProject(projects, new MicrographPainter(7, 96));

    @Test
    void twelveImagesAreAnnotatedAndFourAreLeftToTheUser() throws Exception {
        sample.draw(folder.resolve("cells"), Progress.NONE);
        Project project = projects.open(folder.resolve("cells"));
        List<ProjectImage> images = project.images();
        assertThat(images).hasSize(16);
        for (int i = 0; i < images.size(); i++) {
            assertThat(project.annotation(images.get(i)).isPresent()).isEqualTo(i < 12);
        }
    }

    @Test
    void nothingIsDrawnOverWhatLiesThere() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> sample.draw(folder, Progress.NONE)).isInstanceOf(BadInputException.class);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("notes.txt"));
    }
}
