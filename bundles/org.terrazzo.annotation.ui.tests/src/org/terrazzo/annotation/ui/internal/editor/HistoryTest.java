// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.session.AnnotationSession;

/** Steps are taken back and done again by keys, across saving and closing. */
class HistoryTest extends EditorFixture {

    private AnnotationDocument empty;
    private AnnotationDocument first;
    private AnnotationDocument second;

    @BeforeEach
    void drawTwoStrokes() {
        empty = image.document();
        take("brush");
        hands.drag(60, 60, 90, 60);
        first = image.steps(1);
        hands.drag(60, 200, 90, 200);
        second = image.steps(2);
    }

    private void redo() {
        hands.chord(SWT.MOD1, 'y');
    }

    private void shown(AnnotationDocument wanted) {
        Hands.until("another document", () -> image.document().equals(wanted));
    }

    @Test
    void undoAndRedoGoStepByStep() throws Exception {
        undo();
        shown(first);
        undo();
        shown(empty);
        redo();
        shown(first);
        redo();
        shown(second);
        assertThat(image.saved()).isEqualTo(second);
    }

    @Test
    void savingIsNoEndOfTheHistory() throws Exception {
        assertThat(image.saved()).isEqualTo(second);
        Hands.until("it is clean", () -> !image.editor().isDirty());
        undo();
        shown(first);
        assertThat(image.editor().isDirty()).isTrue();
        redo();
        shown(second);
        assertThat(image.editor().isDirty()).isFalse();
        undo();
        undo();
        shown(empty);
        assertThat(image.saved()).isEqualTo(empty);
        redo();
        shown(first);
        assertThat(image.saved()).isEqualTo(first);
    }

    @Test
    void closingIsNoEndOfTheHistory() throws Exception {
        image.saved();
        undo();
        shown(first);
        image = image.again();
        hands = image.hands();
        assertThat(image.document()).isEqualTo(first);
        redo();
        shown(second);
        undo();
        shown(first);
        undo();
        shown(empty);
        assertThat(image.saved()).isEqualTo(empty);
    }

    @Test
    void aHistoryOfAnyLengthIsUndoneAndRedone() throws Exception {
        int steps = DocumentHistory.SHOWN + 20;
        for (int i = 2; i < steps; i++) {
            image.desk()
                    .editing()
                    .apply("Step " + i, new Edit.Review(i % 2 == 0 ? ReviewState.REVIEWED : ReviewState.UNREVIEWED));
        }
        AnnotationDocument last = image.document();
        image = image.again();
        hands = image.hands();
        run("org.eclipse.ui.edit.undo", steps);
        shown(empty);
        run("org.eclipse.ui.edit.redo", steps);
        shown(last);
        assertThat(image.desk().editing().session().undoLabels()).hasSize(steps);
    }

    /** Each time as soon as the workbench's history lets it. */
    private void run(String command, int times) throws Exception {
        IHandlerService handlers = image.editor().getSite().getService(IHandlerService.class);
        AnnotationSession session = image.desk().editing().session();
        for (int i = 0; i < times; i++) {
            int before = session.undoLabels().size();
            handlers.executeCommand(command, null);
            Hands.until("another step", () -> session.undoLabels().size() != before);
            hands.pump();
        }
    }

    @Test
    void whatWasTakenBackIsGoneOnceSomethingElseIsDone() throws Exception {
        undo();
        shown(first);
        hands.drag(200, 200, 300, 200);
        AnnotationDocument other = image.steps(2);
        redo();
        undo();
        shown(first);
        redo();
        shown(other);
        assertThat(image.saved()).isEqualTo(other);
    }
}
