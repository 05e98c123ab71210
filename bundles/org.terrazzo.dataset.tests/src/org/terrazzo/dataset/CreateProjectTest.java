// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

class CreateProjectTest {

    @TempDir
    Path temp;

    @Test
    void twoClassesWithoutMoreAreLearnedAndTheRestIgnored() throws Exception {
        ClassList list = wanted(Optional.empty(), "membrane=#ff0000", "cell");

        assertThat(list.unlabelled()).isEqualTo(Unlabelled.IGNORE);
        assertThat(list.classes().list()).extracting(LabelClass::name).containsExactly("membrane", "cell");
        assertThat(list.classes().list().get(0).colour()).isEqualTo(new Rgb(255, 0, 0));
    }

    @Test
    void oneClassAloneStandsAgainstABackground() throws Exception {
        ClassList list = wanted(Optional.empty(), "cell");

        assertThat(list.unlabelled()).isEqualTo(Unlabelled.BACKGROUND);
        assertThat(list.classes().list())
                .extracting(c -> c.index() + " " + c.name() + " " + c.colour().hex())
                .startsWith("0 background #000000")
                .hasSize(2);
    }

    @Test
    void aBackgroundThatTheUserNamesIsClassZeroAndKeepsNameAndColour() throws Exception {
        ClassList list = wanted(Optional.of(Unlabelled.BACKGROUND), "cell", "Background=#123456");

        assertThat(list.classes().list())
                .extracting(c -> c.index() + " " + c.name())
                .containsExactly("0 Background", "1 cell");
        assertThat(list.classes().list().get(0).colour().hex()).isEqualTo("#123456");
    }

    @Test
    void aSingleClassMayBeLearnedFromStrokesAlone() throws Exception {
        assertThat(wanted(Optional.of(Unlabelled.IGNORE), "cell").classes().size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", " cell", "a\u0007b", "a\u202Eb", "ignore", "Unlabelled", "a,b", "a=red"})
    void aNameOrColourThatCannotBeUsedIsRefused(String spec) {
        assertThatThrownBy(() -> wanted(Optional.empty(), spec))
                .isInstanceOf(BadInputException.class)
                .message()
                .contains("cannot be")
                .doesNotContain("\u0007", "\u202E");
    }

    @Test
    void twoClassesOfOneNameAreRefusedWhateverTheirCase() {
        assertThatThrownBy(() -> wanted(Optional.empty(), "cell", "Cell")).hasMessageContaining("'Cell'");
    }

    @Test
    void moreThan255ClassesAreRefused() {
        String[] many = IntStream.range(0, 256).mapToObj(i -> "c" + i).toArray(String[]::new);

        assertThatThrownBy(() -> wanted(Optional.empty(), many)).hasMessageContaining("255 classes, not 256");
        assertThatThrownBy(() -> wanted(Optional.empty())).hasMessageContaining("at least one class");
    }

    @Test
    void aProjectIsPlainFilesAndOpensAgain() throws Exception {
        Project created = TestProjects.create(temp.resolve("membranes & more"));

        assertThat(Files.readString(created.folder().resolve("terrazzo.json")))
                .contains("\"formatVersion\": 1", "\"name\": \"membrane\"", "\"colour\": \"#", "\"IGNORE\"");
        assertThat(Files.readString(created.folder().resolve(".project")))
                .contains("<name>membranes &amp; more</name>", "org.terrazzo.dataset.nature")
                .contains("org.terrazzo.dataset.builder");
        Project opened = TestProjects.service().open(created.folder());
        assertThat(opened.classes()).isEqualTo(created.classes());
        assertThat(opened.unlabelled()).isEqualTo(Unlabelled.IGNORE);
        assertThat(opened.images()).isEmpty();
    }

    @Test
    void imagesThatWaitInTheFolderBecomeTheProjects() throws Exception {
        TestProjects.image(temp.resolve("p/images/day 1/a.png"), 1);

        Project project = TestProjects.create(temp.resolve("p"));

        assertThat(project.refresh(Progress.NONE).added()).containsExactly("day 1/a.png");
    }

    @Test
    void whatIsInAFolderIsNeverOverwritten() throws Exception {
        TestProjects.create(temp.resolve("p"));
        String before = Files.readString(temp.resolve("p/terrazzo.json"));
        assertThatThrownBy(() -> TestProjects.create(temp.resolve("p"), Unlabelled.IGNORE, "other", "names"))
                .hasMessageContaining("holds a project already");
        assertThat(Files.readString(temp.resolve("p/terrazzo.json"))).isEqualTo(before);

        Files.createDirectories(temp.resolve("foreign"));
        Files.writeString(temp.resolve("foreign/thesis.tex"), "\\begin");
        assertThatThrownBy(() -> TestProjects.create(temp.resolve("foreign"))).hasMessageContaining("thesis.tex");
        assertThat(temp.resolve("foreign/terrazzo.json")).doesNotExist();

        assertThatThrownBy(() -> TestProjects.create(temp.resolve("foreign/thesis.tex")))
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> TestProjects.create(temp.resolve("bad\u001Bname")))
                .hasMessageContaining("bad\uFFFDname");
    }

    @Test
    void whereThereIsNoProjectNoneIsOpened() {
        assertThatThrownBy(() -> TestProjects.service().open(temp))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(temp.toString())
                .hasMessageContaining("terrazzo.json");
    }

    private static ClassList wanted(Optional<Unlabelled> unlabelled, String... specs) throws BadInputException {
        List<ClassSpec> parsed = new ArrayList<>();
        for (String spec : specs) {
            parsed.add(ClassSpec.parse(spec));
        }
        return ClassList.forNewProject(parsed, unlabelled);
    }
}
