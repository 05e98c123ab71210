// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.ui.OpenProjects;

/** What nature, builder and decorations make of a project of the workspace. */
class ProjectInWorkspaceTest {

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void open() throws Exception {
        project = SmallProject.in(folder, "a.png", "b.png");
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private IFile file(String path) {
        return project.resource().getFile("images/" + path);
    }

    private void build() throws CoreException {
        project.resource().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    }

    @Test
    void itHasTheNatureAndTheBuilder() throws Exception {
        assertThat(project.resource().hasNature(OpenProjects.NATURE)).isTrue();
        assertThat(Arrays.stream(project.resource().getDescription().getBuildSpec()))
                .anyMatch(command -> command.getBuilderName().equals(ProjectBuilder.ID));
    }

    @Test
    void anImageThatAppearsIsTakenIn() throws Exception {
        SmallProject.write(folder.resolve("c.png"), 9);
        try (InputStream content = Files.newInputStream(folder.resolve("c.png"))) {
            file("c.png").create(content, true, null);
        }
        build();
        assertThat(project.project().image("c.png")).isPresent();
        assertThat(SmallProject.service(OpenProjects.class).image(file("c.png")))
                .isPresent();
    }

    @Test
    void anImageThatGoesIsNoLongerThere() throws Exception {
        file("b.png").delete(true, null);
        build();
        assertThat(project.project().image("b.png")).isEmpty();
        assertThat(project.project().image("a.png")).isPresent();
    }

    @Test
    void aFileThatIsNoImageIsMarkedUntilItIsMended() throws Exception {
        file("c.png").create(new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8)), true, null);
        build();
        IMarker[] markers = file("c.png").findMarkers("org.terrazzo.dataset.problem", false, IResource.DEPTH_ZERO);
        assertThat(markers).hasSize(1);
        assertThat(markers[0].getAttribute(IMarker.MESSAGE, "")).isNotBlank();
        SmallProject.write(folder.resolve("c.png"), 9);
        try (InputStream content = Files.newInputStream(folder.resolve("c.png"))) {
            file("c.png").setContents(content, true, false, null);
        }
        build();
        assertThat(file("c.png").findMarkers("org.terrazzo.dataset.problem", false, IResource.DEPTH_ZERO))
                .isEmpty();
    }

    @Test
    void decorationsSayHowFarAnImageIs() throws Exception {
        decorated("a.png", "a.png");
        project.annotate("a.png", ReviewState.UNREVIEWED, 0, 1);
        decorated("a.png", "a.png  [2 regions]");
        project.annotate("a.png", ReviewState.REVIEWED, 0, 1);
        decorated("a.png", "a.png  [reviewed]");
        decorated("b.png", "b.png");
    }

    /** Decorations are worked out beside; asked again, the workbench knows them. */
    private void decorated(String image, String wanted) {
        Widgets.until("the name is " + wanted, () -> {
            String text = PlatformUI.getWorkbench().getDecoratorManager().decorateText(image, file(image));
            return wanted.equals(text == null ? image : text);
        });
    }
}
