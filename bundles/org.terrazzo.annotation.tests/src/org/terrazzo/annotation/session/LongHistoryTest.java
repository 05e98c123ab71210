// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.session.internal.JournalledSessions;

/** A journal does not grow for ever, and what is long is opened without being read word by word. */
class LongHistoryTest {

    private static final long BOUND = 20_000;
    private static final int STEPS = 400;

    @TempDir
    private Path folder;

    private AnnotationSession open() throws Exception {
        DocumentFiles files = DocumentFiles.inProject(folder, "a.png");
        return new JournalledSessions(new JsonAnnotationStore(), BOUND)
                .open(files, RandomEdits.empty(), (document, kept, reason) -> {
                    throw new AssertionError(reason);
                });
    }

    private Path journal() {
        return folder.resolve("journal/a.png/steps.jsonl");
    }

    @Test
    void theOldestStepsGoWhenTheDocumentIsSaved() throws Exception {
        List<AnnotationDocument> states = new ArrayList<>();
        try (AnnotationSession session = open()) {
            for (Edit edit : SessionFixture.edits(3, STEPS)) {
                session.apply("Step", edit);
                states.add(session.document());
            }
            assertThat(Files.size(journal())).isGreaterThan(BOUND);
            session.undo();
            session.save();
            assertThat(Files.size(journal())).isLessThan(BOUND);
            assertThat(session.dirty()).isFalse();
            assertThat(session.redoLabels()).hasSize(1);
        }
        try (AnnotationSession session = open()) {
            assertThat(session.dirty()).isFalse();
            session.redo();
            assertThat(session.document()).isEqualTo(states.getLast());
            int left = session.undoLabels().size();
            assertThat(left).isBetween(2, STEPS - 1);
            for (int i = 1; i < left; i++) {
                session.undo();
                assertThat(session.document()).isEqualTo(states.get(states.size() - 1 - i));
            }
        }
    }

    @Test
    void editsAfterItAreSafe() throws Exception {
        AnnotationDocument last;
        try (AnnotationSession session = open()) {
            for (Edit edit : SessionFixture.edits(4, STEPS)) {
                session.apply("Step", edit);
            }
            session.save();
            session.undo();
            session.undo();
            last = session.document();
        }
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(last);
            assertThat(session.dirty()).isTrue();
        }
    }

    @Test
    void stepsThatWereSavedAreReadWhenTheyAreUndone() throws Exception {
        try (AnnotationSession session = open()) {
            for (Edit edit : SessionFixture.edits(5, 5)) {
                session.apply("Step", edit);
            }
            session.save();
        }
        Files.writeString(journal(), Files.readString(journal()).replace("\"edit\":{", "\"edit\":?"));
        try (AnnotationSession session = open()) {
            assertThat(session.undoLabels()).hasSize(5);
        }
    }
}
