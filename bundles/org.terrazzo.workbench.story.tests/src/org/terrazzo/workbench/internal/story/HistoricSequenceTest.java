// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;

/** What the ancestor failed at: annotate three images, train, add a fourth, train again. By mouse and key. */
class HistoricSequenceTest {

    @TempDir
    private Path folder;

    private final Person person = new Person();
    private Work work;

    @Test
    void trainingAgainWithOneImageMoreWorks() throws Exception {
        person.comes();
        work = new Work(person, folder);
        work.makeProject();
        work.importPictures(0, 1, 2);
        annotate(work.openFromGallery(0), 0);
        annotate(work.goToNext(1), 1);
        Easel third = work.openFromGallery(2);
        annotate(third, 2);
        lookAtDisc(third, 2);
        Layout before = Layout.now(person, third);
        work.train("Steps", "60");
        person.reads("run-001 of discs", "Completed at epoch");
        assertThat(Layout.now(person, third)).isEqualTo(before.opened("Run").showing("Run", "Gallery"));
        work.importPictures(3);
        Easel fourth = work.goToNext(3);
        correctPrediction(fourth, 3);
        lookAtDisc(fourth, 3);
        Layout arranged = Layout.now(person, fourth);
        person.hands().keys(SWT.F9);
        person.reads("run-002 of discs", "Completed at epoch");
        assertThat(Layout.now(person, fourth)).isEqualTo(arranged);
        runsAreOnDisk();
        compare();
        person.hands().keys(SWT.F12);
        assertThat(Layout.now(person, fourth))
                .isEqualTo(arranged.opened("Runs").opened("Compare Runs").showing("Compare Runs", "Run"));
    }

    private static void runsAreOnDisk() throws Exception {
        List<RunRecord> runs = Person.window()
                .getService(IEclipseContext.class)
                .get(RunService.class)
                .runs(Work.project().getLocation().toPath());
        assertThat(runs).extracting(RunRecord::outcome).containsExactly("COMPLETED", "COMPLETED");
        assertThat(runs).extracting(HistoricSequenceTest::images).containsExactly(3, 4);
        for (RunRecord run : runs) {
            assertThat(Files.readString(run.files().folder().resolve("outcome.json")))
                    .contains("\"type\": \"completed\"");
        }
    }

    private static int images(RunRecord run) {
        return run.images().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Both runs side by side: what they scored, and which image is new. */
    private void compare() {
        work.showView("Runs");
        Table runs = person.table("Runs", "Run");
        person.sees("both runs", () -> runs.getItemCount() == 2);
        person.sees("the keyboard is on the runs", runs::isFocusControl);
        person.hands().keys(SWT.MOD1, 'a');
        person.press(person.part("Runs"), "Compare");
        person.reads("run-001 \u2192 run-002");
        person.comesBackTo("Images and annotations");
        Table images = person.table("Compare Runs", "Image");
        assertThat(person.loop().ask(() -> lines(images))).contains("picture3.png added");
    }

    private static List<String> lines(Table table) {
        return Arrays.stream(table.getItems())
                .map(item -> item.getText(0) + " " + item.getText(1))
                .toList();
    }

    /** Selects the disc, and comes closer. */
    private void lookAtDisc(Easel easel, int number) {
        int centre = Pictures.centre(number);
        easel.take("select", 'v').click(centre, centre);
        person.hands().keys('z');
    }

    /** Takes the disc over from what the model sees, and draws what else there is to say. */
    private void correctPrediction(Easel easel, int number) throws Exception {
        int centre = Pictures.centre(number);
        person.hands().keys(SWT.F8);
        person.reads("What run-001 sees.");
        easel.take("accept", SWT.SHIFT, 't').click(centre, centre).hasRegions(1);
        easel.take("eraser", 'e').drag(centre - 2, centre, centre + 2, centre).hasSteps(2);
        easel.take("brush", 'b')
                .draw(Work.DISC)
                .drag(centre - 2, centre, centre + 2, centre)
                .hasSteps(3);
        easel.draw(Work.GROUND).drag(12, 112, 12, 12, 112, 12).hasSteps(4);
        AnnotationDocument saved = easel.save();
        assertThat(saved.regions().getFirst().origin())
                .isInstanceOfSatisfying(
                        Origin.Corrected.class,
                        corrected -> assertThat(corrected.run()).isEqualTo("run-001"));
        assertThat(saved.regions().getLast().origin()).isInstanceOf(Origin.Person.class);
    }

    private void annotate(Easel easel, int number) throws Exception {
        AnnotationDocument saved = work.annotate(easel, number);
        assertThat(saved.regions()).extracting(Region::classIndex).containsExactly(Work.DISC, Work.GROUND);
        assertThat(saved.regions()).extracting(Region::origin).allMatch(Origin.Person.class::isInstance);
        assertThat(saved.regions().getFirst().geometry()).isInstanceOf(Polygon.class);
        assertThat(saved.regions().getLast().geometry()).isInstanceOf(PixelSet.class);
    }
}
