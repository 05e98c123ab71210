// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.internal.SmallProject;
import org.terrazzo.dataset.ui.internal.Widgets;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelRaster;

/** Somebody brings images, and masks of some of them, into a project. */
class ImportImagesWizardTest {

    private static final int IMAGES = 0;
    private static final int MASKS = 1;

    @TempDir
    private Path folder;

    private SmallProject project;
    private OpenWizard wizard;

    @BeforeEach
    void open() throws Exception {
        project = SmallProject.in(folder);
        SmallProject.write(folder.resolve("photos/a.png"), 1);
        SmallProject.write(folder.resolve("photos/b.png"), 2);
        wizard = OpenWizard.of(new ImportImagesWizard(), project.resource());
    }

    @AfterEach
    void close() throws Exception {
        wizard.close();
        project.close();
    }

    private void finish() {
        wizard.press("Finish");
        Widgets.until("the wizard closes", () -> !wizard.isOpen());
    }

    @Test
    void imagesAreCopiedIntoTheProject() throws Exception {
        assertThat(wizard.combo().getText()).isEqualTo("streets");
        wizard.text(IMAGES).setText(folder.resolve("photos").toString());
        finish();
        assertThat(project.project().images()).extracting(ProjectImage::path).containsExactly("a.png", "b.png");
        assertThat(project.resource().getFile("images/a.png").exists()).isTrue();
        assertThat(project.project().annotation(project.image("a.png"))).isEmpty();
    }

    @Test
    void masksBecomeAnnotations() throws Exception {
        LabelRaster mask = LabelRaster.filled(16, 12, 1);
        Files.createDirectories(folder.resolve("masks"));
        IndexMasks.write(folder.resolve("masks/a.png"), mask);
        wizard.text(IMAGES).setText(folder.resolve("photos").toString());
        wizard.text(MASKS).setText(folder.resolve("masks").toString());
        StringBuilder said = Widgets.answer("Imported with remarks", "OK");
        finish();
        assertThat(said.toString()).contains("b.png", "without a mask");
        assertThat(project.project().labels(project.image("a.png"))).isEqualTo(mask);
    }

    @Test
    void filesThatAreNoImagesAreNamed() throws Exception {
        Files.writeString(folder.resolve("photos/c.png"), "no picture");
        wizard.text(IMAGES).setText(folder.resolve("photos").toString());
        StringBuilder said = Widgets.answer("Imported with remarks", "OK");
        finish();
        assertThat(said.toString()).contains("c.png");
        assertThat(project.project().images()).hasSize(2);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(wizard.button("Finish").isEnabled()).isFalse();
        wizard.text(IMAGES).setText(folder.resolve("nowhere").toString());
        assertThat(wizard.error()).isEqualTo("The folder of images is not there.");
        wizard.text(IMAGES).setText(folder.resolve("photos").toString());
        assertThat(wizard.button("Finish").isEnabled()).isTrue();
        wizard.text(MASKS).setText(folder.resolve("nowhere").toString());
        assertThat(wizard.error()).isEqualTo("The folder of masks is not there.");
        assertThat(wizard.button("Finish").isEnabled()).isFalse();
    }
}
