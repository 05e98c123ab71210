// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.Project;

/** Images that are selected in a view are marked as reviewed, those that are open and those that are not. */
class MarkedImagesTest extends EditorFixture {

    private IFile file(String name) {
        return image.desk().editing().file().getProject().getFolder("images").getFile(name);
    }

    private Path document(String name) {
        Project project = image.desk().editing().project();
        return project.annotationFile(project.image(name).orElseThrow());
    }

    private void select(IResource... resources) throws Exception {
        IViewPart explorer = image.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
        explorer.getSite().getSelectionProvider().setSelection(new StructuredSelection(resources));
    }

    @Test
    void theKeyMarksAllThatAreSelected() throws Exception {
        select(file("a.png"), file("b.png"));
        hands.hold(SWT.ALT).chord(SWT.MOD1, 'r').letGo(SWT.ALT);
        Hands.until("the open one is marked", () -> image.document().review() == ReviewState.REVIEWED);
        Hands.until("the other one has a document", () -> Files.exists(document("b.png")));
        assertThat(OpenImage.onDisk(document("b.png")).review()).isEqualTo(ReviewState.REVIEWED);
        Hands.until("the open one is saved", () -> !image.editor().isDirty());
        select(file("b.png"));
        hands.hold(SWT.ALT).chord(SWT.MOD1, 'u').letGo(SWT.ALT);
        Hands.until("the other one is not any more", () -> review(document("b.png")) == ReviewState.UNREVIEWED);
        assertThat(image.document().review()).isEqualTo(ReviewState.REVIEWED);
    }

    private static ReviewState review(Path document) {
        try {
            return OpenImage.onDisk(document).review();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsUnsavedInAnEditorStaysUnsaved() throws Exception {
        rectangle(40, 40, 140, 90);
        select(file("a.png"));
        hands.hold(SWT.ALT).chord(SWT.MOD1, 'r').letGo(SWT.ALT);
        Hands.until("it is marked", () -> image.document().review() == ReviewState.REVIEWED);
        assertThat(image.editor().isDirty()).isTrue();
        assertThat(document("a.png")).doesNotExist();
        image.page().activate(image.editor());
        undo();
        Hands.until("it is not any more", () -> image.document().review() == ReviewState.UNREVIEWED);
    }
}
