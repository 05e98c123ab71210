// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Region;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;

class EditClassesTest {

    @TempDir
    Path temp;

    private Project project;
    private ProjectImage image;

    @BeforeEach
    void aProjectWithOneAnnotatedImage() throws Exception {
        project = TestProjects.create(temp.resolve("p"));
        image = TestProjects.addAnnotated(project, temp, "a.png", 1);
        TestProjects.annotate(project, image, 2, new Box(4, 0, 2, 2));
    }

    @Test
    void renamingRecolouringAndReorderingChangeNothingThatWasDrawn() throws Exception {
        byte[] document = Files.readAllBytes(project.annotationFile(image));
        var labels = project.labels(image);

        project.classEditor().rename(1, "zellwand");
        project.classEditor().recolour(2, new Rgb(1, 2, 3));
        project.classEditor().reorder(List.of(2, 0, 1));

        assertThat(project.labels(image)).isEqualTo(labels);
        assertThat(Files.readAllBytes(project.annotationFile(image))).isEqualTo(document);
        Project opened = TestProjects.service().open(project.folder());
        assertThat(opened.classes().list())
                .extracting(c -> c.index() + " " + c.name())
                .containsExactly("2 nucleus", "0 membrane", "1 zellwand");
        assertThat(opened.classes().byIndex(2)).map(LabelClass::colour).contains(new Rgb(1, 2, 3));
    }

    @Test
    void mergedClassesReadAsOneWithoutADocumentBeingWritten() throws Exception {
        byte[] document = Files.readAllBytes(project.annotationFile(image));

        project.classEditor().merge(2, 1);
        project.classEditor().merge(1, 0);

        assertThat(project.annotation(image))
                .get()
                .extracting(AnnotationDocument::regions)
                .asInstanceOf(InstanceOfAssertFactories.list(Region.class))
                .allMatch(region -> region.classIndex() == 0);
        assertThat(project.labels(image).count(0)).isEqualTo(4 * 6 + 4);
        assertThat(Files.readAllBytes(project.annotationFile(image))).isEqualTo(document);
        assertThat(Files.readString(project.folder().resolve("terrazzo.json"))).contains("\"1\": 0", "\"2\": 1");
    }

    @Test
    void anIndexIsNeverGivenTwice() throws Exception {
        project.classEditor().merge(2, 1);

        assertThat(project.classEditor().add("vesicle").index()).isEqualTo(3);
        project.classEditor().delete(3);
        assertThat(project.classEditor().add("vesicle").index()).isEqualTo(4);
    }

    @Test
    void aClassThatIsUsedIsNotDeleted() throws Exception {
        project.classEditor().merge(2, 0);
        assertThatThrownBy(() -> project.classEditor().delete(0))
                .hasMessageContaining("'membrane'")
                .hasMessageContaining("1 annotation (a.png)")
                .hasMessageContaining("Merge");
        assertThat(project.classes().byIndex(0)).isPresent();
    }

    @Test
    void whatIsAskedForWronglyChangesNothing() throws Exception {
        String before = Files.readString(project.folder().resolve("terrazzo.json"));
        ClassEditor editor = project.classEditor();

        assertThatThrownBy(() -> editor.add("CELL")).hasMessageContaining("'CELL'");
        assertThatThrownBy(() -> editor.add("")).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> editor.rename(7, "x"))
                .hasMessageContaining("no class 7")
                .hasMessageContaining("1 cell");
        assertThatThrownBy(() -> editor.rename(1, "nucleus")).hasMessageContaining("two classes named 'nucleus'");
        assertThatThrownBy(() -> editor.reorder(List.of(0, 1))).hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> editor.reorder(List.of(0, 1, 1)))
                .hasMessageContaining("each of the project's classes");
        assertThatThrownBy(() -> editor.merge(1, 1)).hasMessageContaining("itself");
        assertThatThrownBy(() -> editor.merge(1, 9)).hasMessageContaining("no class 9");
        assertThat(Files.readString(project.folder().resolve("terrazzo.json"))).isEqualTo(before);
    }

    @Test
    void theBackgroundStays() throws Exception {
        Project other = TestProjects.create(temp.resolve("q"), Unlabelled.BACKGROUND, "cell");

        assertThatThrownBy(() -> other.classEditor().delete(0)).hasMessageContaining("'background'");
        assertThatThrownBy(() -> other.classEditor().merge(0, 1)).hasMessageContaining("unlabelled pixels mean");
        other.classEditor().merge(1, 0);
        assertThat(other.classes().size()).isEqualTo(1);
    }

    @Test
    void whenAllIndicesAreUsedUpTheUserIsTold() throws Exception {
        for (int i = 3; i < 255; i++) {
            project.classEditor().add("c" + i);
        }
        assertThatThrownBy(() -> project.classEditor().add("one more")).hasMessageContaining("255");
    }

    @Test
    void twoWritersLoseNothingOfEachOther() throws Exception {
        Project other = TestProjects.service().open(project.folder());

        project.classEditor().add("mine");
        other.classEditor().add("theirs");

        assertThat(TestProjects.service().open(project.folder()).classes().list())
                .extracting(LabelClass::name)
                .containsExactly("membrane", "cell", "nucleus", "mine", "theirs");
    }
}
