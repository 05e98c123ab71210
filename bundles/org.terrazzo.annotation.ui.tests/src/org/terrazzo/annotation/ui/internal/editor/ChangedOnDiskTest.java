// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** Another program changes the document of the image that is open: nobody's work is lost. */
class ChangedOnDiskTest extends EditorFixture {

    private static final String TITLE = "Changed by somebody else";

    private AnnotationDocument ours;
    private AnnotationDocument theirs;

    @BeforeEach
    void drawAndSave() throws Exception {
        rectangle(50, 50, 150, 150);
        ours = image.saved();
        theirs = ours.withReview(ReviewState.REVIEWED);
    }

    private void changeTheFile() throws Exception {
        new JsonAnnotationStore().save(image.file(), theirs);
    }

    private void until(AnnotationDocument wanted) {
        Hands.until("another document", () -> image.document().equals(wanted));
    }

    @Test
    void theirsIsTakenAsAStepWhereNothingIsUnsaved() throws Exception {
        changeTheFile();
        image.comeBack();
        until(theirs);
        undo();
        until(ours);
    }

    @Test
    void itIsNoticedWhenTheUserComesBackFromAnotherProgram() throws Exception {
        Shell elsewhere = new Shell(Display.getCurrent());
        elsewhere.setLayout(new FillLayout());
        new Text(elsewhere, SWT.NONE);
        elsewhere.open();
        elsewhere.forceActive();
        Hands.until("the user is elsewhere", () -> Display.getCurrent().getActiveShell() == elsewhere);
        changeTheFile();
        elsewhere.close();
        image.page().getWorkbenchWindow().getShell().forceActive();
        until(theirs);
    }

    @Test
    void mineIsKeptAndTheirsBesideIt() throws Exception {
        rectangle(200, 50, 300, 150);
        AnnotationDocument mine = image.document();
        changeTheFile();
        Dialogs asked = Dialogs.answer(TITLE, "Keep mine");
        hands.chord(SWT.MOD1, 's');
        Hands.until(
                "it is asked and saved",
                () -> asked.answered() && !image.editor().isDirty());
        assertThat(OpenImage.onDisk(image.file())).isEqualTo(mine);
        Path beside = image.file().resolveSibling(image.file().getFileName() + ".theirs-1");
        assertThat(OpenImage.onDisk(beside)).isEqualTo(theirs);
    }

    @Test
    void theirsIsTakenAndMineIsInTheHistory() throws Exception {
        rectangle(200, 50, 300, 150);
        AnnotationDocument mine = image.document();
        changeTheFile();
        Dialogs asked = Dialogs.answer(TITLE, "Take theirs");
        hands.chord(SWT.MOD1, 's');
        Hands.until("it is asked", asked::answered);
        until(theirs);
        undo();
        until(mine);
        assertThat(image.saved()).isEqualTo(mine);
    }

    @Test
    void bothAreKept() throws Exception {
        Region other = new Region("r1", 1, PixelSet.of(8, 5, 9), new Origin.Person("bob"));
        theirs = theirs.withRegions(List.of(other));
        rectangle(200, 50, 300, 150);
        List<Region> mine = image.document().regions();
        changeTheFile();
        Dialogs asked = Dialogs.answer(TITLE, "Keep both");
        hands.chord(SWT.MOD1, 's');
        Hands.until(
                "it is asked and saved",
                () -> asked.answered() && !image.editor().isDirty());
        List<Region> both = OpenImage.onDisk(image.file()).regions();
        assertThat(both.subList(0, 2)).isEqualTo(mine);
        assertThat(both.getLast().geometry()).isEqualTo(other.geometry());
        Path beside = image.file().resolveSibling(image.file().getFileName() + ".theirs-1");
        assertThat(OpenImage.onDisk(beside)).isEqualTo(theirs);
    }

    @Test
    void whoDecidesLaterLosesNothing() throws Exception {
        rectangle(200, 50, 300, 150);
        AnnotationDocument mine = image.document();
        changeTheFile();
        Dialogs asked = Dialogs.answer(TITLE, "Decide later");
        hands.chord(SWT.MOD1, 's');
        Hands.until("it is asked", asked::answered);
        hands.pump();
        assertThat(image.editor().isDirty()).isTrue();
        assertThat(image.document()).isEqualTo(mine);
        assertThat(OpenImage.onDisk(image.file())).isEqualTo(theirs);
        Dialogs again = Dialogs.answer(TITLE, "Keep mine");
        hands.chord(SWT.MOD1, 's');
        Hands.until(
                "it is asked again", () -> again.answered() && !image.editor().isDirty());
        assertThat(OpenImage.onDisk(image.file())).isEqualTo(mine);
    }

    @Test
    void aFileThatCannotBeReadIsKeptAndReplacedByNothing() throws Exception {
        Files.writeString(image.file(), "{ this is no document");
        Dialogs told = Dialogs.answer("A file was set aside", "OK");
        image.comeBack();
        Hands.until("the user is told", told::answered);
        Hands.until("what is open counts as unsaved", image.editor()::isDirty);
        assertThat(image.saved()).isEqualTo(ours);
        try (var files = Files.list(image.file().getParent())) {
            assertThat(files.filter(file -> contains(file, "{ this is no document")))
                    .hasSize(1);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
