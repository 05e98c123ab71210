// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.session.AnnotationSession.Resolution;
import org.terrazzo.annotation.session.internal.JournalledSessions;
import org.terrazzo.model.Box;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** Edits, undo, saving, and several who work on one document. */
class AnnotationSessionTest extends SessionFixture {

    @Test
    void manyEditsAreTakenBackAndDoneAgainOneByOne() throws Exception {
        List<Edit> edits = edits(1, 300);
        try (AnnotationSession session = open()) {
            List<AnnotationDocument> states = applyAll(session, edits);
            for (int i = edits.size() - 1; i >= 0; i--) {
                assertThat(session.undo()).isTrue();
                assertThat(session.document()).isEqualTo(states.get(i));
            }
            assertThat(session.undo()).isFalse();
            for (int i = 1; i < states.size(); i++) {
                assertThat(session.redo()).isTrue();
                assertThat(session.document()).isEqualTo(states.get(i));
            }
            assertThat(session.redo()).isFalse();
        }
    }

    @Test
    void theHistorySaysWhatEachStepWas() throws Exception {
        List<Edit> edits = edits(2, 3);
        try (AnnotationSession session = open()) {
            session.apply("Paint cell", edits.get(0));
            session.apply("Fill", edits.get(1));
            session.undo();
            assertThat(session.undoLabels()).containsExactly("Paint cell");
            assertThat(session.redoLabels()).containsExactly("Fill");
            session.apply("Review", REVIEWED);
            assertThat(session.undoLabels()).containsExactly("Review", "Paint cell");
            assertThat(session.redoLabels()).isEmpty();
        }
    }

    @Test
    void whatChangesNothingIsNoStep() throws Exception {
        try (AnnotationSession session = open()) {
            session.apply("Review", new Edit.Review(ReviewState.UNREVIEWED));
            assertThat(session.undoLabels()).isEmpty();
            assertThat(session.dirty()).isFalse();
        }
    }

    @Test
    void whatDoesNotFitLeavesNoTrace() throws Exception {
        try (AnnotationSession session = open()) {
            assertThatThrownBy(() -> session.apply("Delete", new Edit.Remove("r9")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(session.undoLabels()).isEmpty();
        }
        assertThat(reopened()).isEqualTo(RandomEdits.empty());
    }

    @Test
    void aStepIsTakenBackFromUnderThoseOfOthers() throws Exception {
        try (AnnotationSession session = open()) {
            Region mine = new Region("r1", 1, PixelSet.of(3, 3, 9), new Origin.Person("ada"));
            Region theirs = new Region("r2", 2, PixelSet.of(4, 3, 9), new Origin.Person("bob"));
            AnnotationSession.Step step =
                    session.apply("Blot", new Edit.Add(mine, 0)).orElseThrow();
            session.apply("Paint", new Edit.Add(theirs, 1));
            assertThat(session.takeBack(step)).isTrue();
            assertThat(session.document().regions()).containsExactly(theirs);
            assertThat(session.undoLabels()).containsExactly("Take back: Blot", "Paint", "Blot");
            session.undo();
            session.undo();
            assertThat(session.takeBack(step)).isTrue();
            assertThat(session.undoLabels()).isEmpty();
            assertThat(session.takeBack(step)).as("it is gone already").isTrue();
        }
    }

    @Test
    void whatOthersStandOnIsNotTakenBack() throws Exception {
        try (AnnotationSession session = open()) {
            Region mine = new Region("r1", 1, PixelSet.of(3, 3, 9), new Origin.Person("ada"));
            AnnotationSession.Step step =
                    session.apply("Blot", new Edit.Add(mine, 0)).orElseThrow();
            session.apply("Delete", new Edit.Remove("r1"));
            assertThat(session.takeBack(step)).isFalse();
            assertThat(session.undoLabels()).containsExactly("Delete", "Blot");
        }
    }

    @Test
    void unsavedEditsAndTheHistoryAreThereAfterARestart() throws Exception {
        List<AnnotationDocument> states;
        try (AnnotationSession session = open()) {
            states = applyAll(session, edits(3, 100));
            session.undo();
            session.undo();
        }
        assertThat(files.document()).doesNotExist();
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(states.get(98));
            assertThat(session.dirty()).isTrue();
            assertThat(session.redo() && session.redo()).isTrue();
            assertThat(session.document()).isEqualTo(states.get(100));
            undoAll(session);
            assertThat(session.document()).isEqualTo(states.get(0));
            assertThat(session.dirty()).isFalse();
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void theHistorySurvivesSavingAndARestart() throws Exception {
        List<AnnotationDocument> states;
        try (AnnotationSession session = open()) {
            states = applyAll(session, edits(4, 60));
            session.save();
            assertThat(session.dirty()).isFalse();
        }
        assertThat(store.load(files.document(), this::report)).contains(states.get(60));
        try (AnnotationSession session = open()) {
            assertThat(session.dirty()).isFalse();
            session.undo();
            assertThat(session.dirty()).isTrue();
            session.redo();
            assertThat(session.dirty()).isFalse();
            undoAll(session);
            assertThat(session.document()).isEqualTo(states.get(0));
            session.save();
        }
        try (AnnotationSession session = open()) {
            for (int i = 1; i <= 60; i++) {
                session.redo();
                assertThat(session.document()).isEqualTo(states.get(i));
            }
        }
    }

    @Test
    void savingSavesWhatIsThereAfterUndoAndNewEdits() throws Exception {
        try (AnnotationSession session = open()) {
            applyAll(session, edits(5, 10));
            session.save();
            session.undo();
            session.apply("Review", REVIEWED);
            assertThat(session.dirty()).isTrue();
            session.undo();
            assertThat(session.dirty())
                    .as("the saved state cannot be reached any more")
                    .isTrue();
            session.save();
            assertThat(store.load(files.document(), this::report)).contains(session.document());
        }
    }

    @Test
    void twoWindowsSeeEachOthersEdits() throws Exception {
        AnnotationSessions sessions = new JournalledSessions(store);
        List<SessionChange> heard = new ArrayList<>();
        AnnotationSession left = sessions.open(files, RandomEdits.empty(), this::report);
        try (AnnotationSession right = sessions.open(files, RandomEdits.empty(), this::report)) {
            right.listen(changes(heard));
            left.apply("Review", REVIEWED);
            assertThat(right.document()).isEqualTo(left.document());
            right.undo();
            assertThat(left.document()).isEqualTo(RandomEdits.empty());
            left.close();
            right.redo();
            assertThat(right.document().review()).isEqualTo(ReviewState.REVIEWED);
        }
        assertThat(heard)
                .extracting(SessionChange::kind)
                .containsExactly(SessionChange.Kind.DONE, SessionChange.Kind.UNDONE, SessionChange.Kind.REDONE);
        assertThatThrownBy(() -> left.apply("Review", REVIEWED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aListenerThatFailsCostsNothing() throws Exception {
        List<SessionChange> heard = new ArrayList<>();
        try (AnnotationSession session = open()) {
            session.listen(new SessionListener() {
                @Override
                public void changed(SessionChange change) {
                    throw new IllegalStateException("on purpose");
                }
            });
            AnnotationSession.Subscription second = session.listen(changes(heard));
            session.apply("Review", REVIEWED);
            second.close();
            session.undo();
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void outsideOfWhatWasTouchedNothingLooksDifferent() throws Exception {
        List<SessionChange> heard = new ArrayList<>();
        try (AnnotationSession session = open()) {
            session.listen(changes(heard));
            applyAll(session, edits(6, 300));
            undoAll(session);
        }
        assertThat(heard).hasSize(600).allSatisfy(AnnotationSessionTest::assertSameOutside);
        assertThat(heard).anyMatch(change -> change.touched().area() < 200);
    }

    private static void assertSameOutside(SessionChange change) {
        Box touched = change.touched();
        byte[] before = Pictures.outside(change.before(), touched);
        assertThat(before).isEqualTo(Pictures.outside(change.after(), touched));
        assertThat(change.after().bounds().contains(touched)).isTrue();
    }

    @Test
    void somebodyElsesVersionIsTakenAsAStepWhenNothingIsUnsaved() throws Exception {
        AnnotationDocument theirs = RandomEdits.empty().withReview(ReviewState.REVIEWED);
        try (AnnotationSession session = open()) {
            AnnotationDocument ours = applyAll(session, edits(7, 5)).getLast();
            session.save();
            store.save(files.document(), theirs);
            session.checkFile();
            assertThat(session.document()).isEqualTo(theirs);
            assertThat(session.dirty()).isFalse();
            session.undo();
            assertThat(session.document()).isEqualTo(ours);
        }
    }

    @Test
    void theirsIsAlsoTakenAtTheNextStart() throws Exception {
        AnnotationDocument theirs = RandomEdits.empty().withReview(ReviewState.REVIEWED);
        AnnotationDocument ours;
        try (AnnotationSession session = open()) {
            ours = applyAll(session, edits(8, 5)).getLast();
            session.save();
        }
        store.save(files.document(), theirs);
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(theirs);
            assertThat(session.undoLabels()).first().isEqualTo("Changed on disk");
            session.undo();
            assertThat(session.document()).isEqualTo(ours);
        }
    }

    @Test
    void aDocumentThatWasDeletedCanBeBroughtBack() throws Exception {
        AnnotationDocument ours;
        try (AnnotationSession session = open()) {
            ours = applyAll(session, edits(9, 5)).getLast();
            session.save();
        }
        Files.delete(files.document());
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(RandomEdits.empty());
            session.undo();
            assertThat(session.document()).isEqualTo(ours);
        }
    }

    @Test
    void unsavedEditsAreNotWrittenOverSomebodyElsesVersion() throws Exception {
        AnnotationDocument theirs = RandomEdits.empty().withReview(ReviewState.REVIEWED);
        List<Conflict> heard = new ArrayList<>();
        try (AnnotationSession session = open()) {
            session.listen(conflicts(heard));
            session.save();
            AnnotationDocument ours = applyAll(session, edits(10, 5)).getLast();
            store.save(files.document(), theirs);
            assertThatThrownBy(session::save)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining(files.document().toString());
            assertThat(store.load(files.document(), this::report)).contains(theirs);
            assertThat(session.conflict()).contains(new Conflict(files.document(), ours, theirs));
            session.checkFile();
            assertThat(heard).as("told once").hasSize(1);
            session.resolve(Resolution.OURS);
            assertThat(store.load(files.document(), this::report)).contains(ours);
            assertThat(store.load(theirsFile(), this::report)).contains(theirs);
            assertThat(session.conflict()).isEmpty();
            assertThat(session.dirty()).isFalse();
        }
    }

    @Test
    void whoTakesTheirsCanGoBackToOwnEdits() throws Exception {
        AnnotationDocument theirs = RandomEdits.empty().withReview(ReviewState.REVIEWED);
        try (AnnotationSession session = open()) {
            AnnotationDocument ours = applyAll(session, edits(11, 5)).getLast();
            store.save(files.document(), theirs);
            session.checkFile();
            session.resolve(Resolution.THEIRS);
            assertThat(session.document()).isEqualTo(theirs);
            assertThat(session.dirty()).isFalse();
            session.undo();
            assertThat(session.document()).isEqualTo(ours);
            session.save();
            assertThat(store.load(files.document(), this::report)).contains(ours);
        }
    }

    @Test
    void aConflictIsFoundAtTheNextStart() throws Exception {
        AnnotationDocument theirs = RandomEdits.empty().withReview(ReviewState.REVIEWED);
        AnnotationDocument ours;
        try (AnnotationSession session = open()) {
            ours = applyAll(session, edits(12, 5)).getLast();
        }
        store.save(files.document(), theirs);
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(ours);
            assertThat(session.conflict()).isPresent();
        }
    }
}
