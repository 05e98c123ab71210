// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.spi.ExportReport;
import org.terrazzo.dataset.spi.ImportReport;
import org.terrazzo.dataset.spi.ImportRequest;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Unlabelled;

class ExportMasksTest {

    @TempDir
    Path temp;

    private Project project;
    private Path target;

    @BeforeEach
    void aProjectWithAnnotatedImages() throws Exception {
        target = temp.resolve("out");
        project = Folders.project(temp.resolve("p"), Unlabelled.IGNORE, "sky", "road");
        Folders.image(temp.resolve("images/a.png"), 1);
        Folders.mask(temp.resolve("masks/a.png"), 0, 1, 255);
        Folders.image(temp.resolve("images/day/b.png"), 2);
        Folders.mask(temp.resolve("masks/day/b.png"), 1, 1, 0, 255);
        Folders.image(temp.resolve("images/bare.png"), 3);
        new MaskFolderImporter()
                .importInto(
                        project, ImportRequest.masked(temp.resolve("images"), temp.resolve("masks")), Progress.NONE);
    }

    @Test
    void whatWasExportedGivesTheSamePixelsAgain() throws Exception {
        ExportReport exported = export();
        Project again = Folders.project(temp.resolve("q"), Unlabelled.IGNORE, "sky", "road");
        ImportReport imported = new MaskFolderImporter()
                .importInto(
                        again, ImportRequest.masked(target.resolve("images"), target.resolve("masks")), Progress.NONE);

        assertThat(exported.exported()).isEqualTo(2);
        assertThat(imported.annotated()).isEqualTo(2);
        assertThat(imported.problems()).isEmpty();
        for (ProjectImage image : again.images()) {
            ProjectImage original = project.image(image.path()).orElseThrow();
            assertThat(image.hash()).isEqualTo(original.hash());
            assertThat(again.labels(image)).isEqualTo(project.labels(original));
        }
        assertThat(target.resolve("images/bare.png")).doesNotExist();
    }

    @Test
    void theClassesLieBesideTheMasks() throws Exception {
        export();

        assertThat(Files.readString(target.resolve("classes.json")))
                .contains("\"index\": 1", "\"name\": \"road\"", "\"colour\": \"#", "\"ignore\": 255");
    }

    @Test
    void imagesThatDifferInTheirExtensionAloneKeepTheirOwnMasks() throws Exception {
        Folders.image(temp.resolve("more/a.bmp"), 4);
        LabelRaster other = Folders.mask(temp.resolve("more masks/a.png"), 1);
        new MaskFolderImporter()
                .importInto(
                        project, ImportRequest.masked(temp.resolve("more"), temp.resolve("more masks")), Progress.NONE);
        export();
        Project again = Folders.project(temp.resolve("q"), Unlabelled.IGNORE, "sky", "road");
        new MaskFolderImporter()
                .importInto(
                        again, ImportRequest.masked(target.resolve("images"), target.resolve("masks")), Progress.NONE);

        assertThat(again.labels(again.image("a.bmp").orElseThrow())).isEqualTo(other);
        assertThat(again.labels(again.image("a.png").orElseThrow()))
                .isEqualTo(project.labels(project.image("a.png").orElseThrow()));
    }

    @Test
    void nothingIsWrittenAmongTheProjectsOwnFiles() throws Exception {
        target = project.folder().resolve("images/out");

        assertThatThrownBy(this::export).hasMessageContaining(target + " lies among the project's own images");
        assertThat(target).doesNotExist();
    }

    @Test
    void nothingIsWrittenIntoAFolderWithContent() throws Exception {
        Files.createDirectories(target);
        Files.writeString(target.resolve("precious.txt"), "precious");

        assertThatThrownBy(this::export).hasMessageContaining(target + " is not empty");
        assertThat(target.resolve("precious.txt")).hasContent("precious");
        assertThat(target.resolve("masks")).doesNotExist();
        assertThatThrownBy(
                        () -> new MaskFolderExporter().exportTo(project, target.resolve("precious.txt"), Progress.NONE))
                .hasMessageContaining("is a file");
    }

    private ExportReport export() throws Exception {
        return new MaskFolderExporter().exportTo(project, target, Progress.NONE);
    }
}
