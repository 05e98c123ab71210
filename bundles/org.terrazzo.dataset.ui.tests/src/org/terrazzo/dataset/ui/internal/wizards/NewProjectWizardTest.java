// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.dataset.ui.internal.SmallProject;
import org.terrazzo.dataset.ui.internal.Widgets;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;

/** Somebody makes a project. */
class NewProjectWizardTest {

    private static final int NAME = 0;
    private static final int PARENT = 1;
    private static final int IMAGES = 2;

    @TempDir
    private Path folder;

    private final IProject made = ResourcesPlugin.getWorkspace().getRoot().getProject("fields");
    private OpenWizard wizard;

    @BeforeEach
    void open() {
        wizard = OpenWizard.of(new NewProjectWizard(), made);
    }

    @AfterEach
    void close() throws CoreException {
        wizard.close();
        if (made.exists()) {
            made.delete(true, true, null);
        }
    }

    private Project finish() throws Exception {
        wizard.press("Finish");
        Widgets.until("the wizard closes", () -> !wizard.isOpen());
        return SmallProject.service(OpenProjects.class).open(made);
    }

    @Test
    void aProjectWithClassesAndImagesIsMade() throws Exception {
        SmallProject.write(folder.resolve("photos/north/a.png"), 1);
        SmallProject.write(folder.resolve("photos/b.png"), 2);
        wizard.text(NAME).setText("fields");
        wizard.text(PARENT).setText(folder.toString());
        wizard.text(IMAGES).setText(folder.resolve("photos").toString());
        wizard.press("Next");
        wizard.text(0).setText("wheat\nweed=#ff8000\n\n");
        Project project = finish();
        assertThat(project.folder()).isEqualTo(folder.resolve("fields"));
        assertThat(project.classes().list()).extracting(LabelClass::name).containsExactly("wheat", "weed");
        assertThat(project.classes().list().get(1).colour()).isEqualTo(new Rgb(0xFF, 0x80, 0));
        assertThat(project.unlabelled()).isEqualTo(Unlabelled.IGNORE);
        assertThat(project.images()).extracting(ProjectImage::path).containsExactly("b.png", "north/a.png");
        assertThat(made.hasNature(OpenProjects.NATURE)).isTrue();
        assertThat(made.getFile("images/b.png").exists()).isTrue();
    }

    @Test
    void aProjectMayLieInTheWorkspaceAndTakeTheUnlabelledForBackground() throws Exception {
        wizard.text(NAME).setText("fields");
        wizard.press("Next");
        wizard.text(0).setText("ground\nwheat");
        wizard.press("is background");
        Project project = finish();
        assertThat(project.unlabelled()).isEqualTo(Unlabelled.BACKGROUND);
        assertThat(IPath.fromPath(project.folder()).removeLastSegments(1))
                .isEqualTo(ResourcesPlugin.getWorkspace().getRoot().getLocation());
    }

    @Test
    void whatCannotBeIsSaidBeforeAnythingIsMade() throws Exception {
        assertThat(wizard.button("Next").isEnabled()).isFalse();
        wizard.text(NAME).setText("a/b");
        assertThat(wizard.error()).isNotBlank();
        wizard.text(NAME).setText("fields");
        assertThat(wizard.error()).isNull();
        wizard.text(IMAGES).setText(folder.resolve("nowhere").toString());
        assertThat(wizard.error()).isEqualTo("The folder of images is not there.");
        assertThat(wizard.button("Next").isEnabled()).isFalse();
        wizard.text(IMAGES).setText("");
        try (SmallProject other = SmallProject.in(folder)) {
            wizard.text(NAME).setText(other.resource().getName());
            assertThat(wizard.error()).contains("already");
        }
        wizard.text(NAME).setText("fields");
        wizard.press("Next");
        assertThat(wizard.button("Finish").isEnabled()).isFalse();
        wizard.text(0).setText("wheat\nwheat");
        assertThat(wizard.error()).contains("wheat");
        assertThat(wizard.button("Finish").isEnabled()).isFalse();
        wizard.text(0).setText("wheat\nweed=purple");
        assertThat(wizard.error()).contains("purple");
        assertThat(made.exists()).isFalse();
    }

    @Test
    void aFolderThatIsTakenIsNotTouchedAndTheWizardStays() throws Exception {
        SmallProject.write(folder.resolve("fields/mine.png"), 3);
        wizard.text(NAME).setText("fields");
        wizard.text(PARENT).setText(folder.toString());
        wizard.press("Next");
        wizard.text(0).setText("wheat");
        StringBuilder said = Widgets.answer("No project was made", "OK");
        wizard.press("Finish");
        Widgets.until("it is said why", () -> !said.isEmpty());
        assertThat(said.toString()).contains("fields");
        assertThat(wizard.isOpen()).isTrue();
        assertThat(folder.resolve("fields/mine.png")).exists();
        assertThat(folder.resolve("fields/terrazzo.json")).doesNotExist();
    }
}
