// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.internal.SmallProject;
import org.terrazzo.dataset.ui.internal.Widgets;
import org.terrazzo.model.Split;

/** Four images: one without annotation, one with a road, one with road and car, and one reviewed, with a car. */
class GalleryFilterTest {

    @TempDir
    private Path folder;

    private SmallProject project;
    private Shell shell;
    private GalleryFilter filter;
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        project = SmallProject.in(folder, "north/a.png", "north/b.png", "south/c.png", "south/d.png");
        project.annotate("north/b.png", ReviewState.UNREVIEWED, 0);
        project.annotate("south/c.png", ReviewState.UNREVIEWED, 0, 1);
        project.annotate("south/d.png", ReviewState.REVIEWED, 1);
        project.project().splits().pin(project.image("north/a.png").hash(), Split.TEST);
        project.project().splits().pin(project.image("south/d.png").hash(), Split.TRAIN);
        Facts facts = new Facts();
        for (ProjectImage image : project.project().images()) {
            facts.read(project.project(), image);
        }
        shell = new Shell(Display.getCurrent());
        filter = new GalleryFilter(shell, facts, this::split, changes::incrementAndGet);
        filter.show(project.project());
    }

    private String split(ProjectImage image) {
        return project.project().splits().of(image.hash()).map(Split::key).orElse("");
    }

    @AfterEach
    void close() throws Exception {
        shell.dispose();
        project.close();
    }

    private Combo combo(int number) {
        return Widgets.all(shell, Combo.class).get(number);
    }

    private Text text() {
        return Widgets.all(shell, Text.class).getFirst();
    }

    private List<String> shown() {
        return filter.matching(project.project().images()).stream()
                .map(ProjectImage::path)
                .toList();
    }

    @Test
    void allAreShownFirst() {
        assertThat(shown()).hasSize(4);
    }

    @Test
    void byName() {
        text().setText("NORTH");
        assertThat(shown()).containsExactly("north/a.png", "north/b.png");
        assertThat(changes).hasValue(1);
        text().setText("");
        assertThat(shown()).hasSize(4);
    }

    @Test
    void byState() {
        Widgets.choose(combo(0), "Not annotated");
        assertThat(shown()).containsExactly("north/a.png");
        Widgets.choose(combo(0), "Annotated");
        assertThat(shown()).containsExactly("north/b.png", "south/c.png");
        Widgets.choose(combo(0), "Reviewed");
        assertThat(shown()).containsExactly("south/d.png");
        assertThat(changes).hasValue(3);
    }

    @Test
    void byClass() {
        Widgets.choose(combo(1), "car");
        assertThat(shown()).containsExactly("south/c.png", "south/d.png");
        Widgets.choose(combo(1), "tree");
        assertThat(shown()).isEmpty();
    }

    @Test
    void bySplit() {
        Widgets.choose(combo(2), "test");
        assertThat(shown()).containsExactly("north/a.png");
        Widgets.choose(combo(2), "train");
        assertThat(shown()).containsExactly("south/d.png");
    }

    @Test
    void byAllTogether() {
        Widgets.choose(combo(1), "car");
        Widgets.choose(combo(0), "Annotated");
        text().setText("c.");
        assertThat(shown()).containsExactly("south/c.png");
        Widgets.choose(combo(2), "test");
        assertThat(shown()).isEmpty();
    }

    @Test
    void otherClassesAreOfferedOnceTheyAreThere() throws Exception {
        project.project().classEditor().rename(1, "lorry");
        filter.show(project.project());
        assertThat(combo(1).getItems()).containsExactly("Any class", "road", "lorry", "tree");
    }
}
