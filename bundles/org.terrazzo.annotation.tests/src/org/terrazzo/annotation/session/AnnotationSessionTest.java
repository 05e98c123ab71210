// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.session.AnnotationSession.Resolution;
import org.terrazzo.annotation.session.internal.JournalledSessions;
import org.terrazzo.model.Box;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.NewerFormatException;

class AnnotationSessionTest {

    private static final Edit REVIEWED = new Edit.Review(ReviewState.REVIEWED);

    private final AnnotationStore store = new JsonAnnotationStore();
    private final List<String> reports = new ArrayList<>();

    @TempDir
    Path project;

    private DocumentFiles files;

    @BeforeEach
    void anImageOfAProject() {
        files = DocumentFiles.inProject(project, "wells/a.png");
    }

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

    @Test
    void aDamagedDocumentIsSetAsideAndBroughtBackFromTheJournal() throws Exception {
        AnnotationDocument ours;
        try (AnnotationSession session = open()) {
            ours = applyAll(session, edits(13, 5)).getLast();
            session.save();
        }
        Files.writeString(files.document(), "{\"formatVersion\":1,");
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(ours);
            assertThat(session.dirty()).isTrue();
            session.save();
        }
        assertThat(reports).singleElement().asString().startsWith("a.png.json -> a.png.json.unreadable-1");
        assertThat(store.load(files.document(), this::report)).contains(ours);
    }

    @Test
    void ofADamagedJournalTheGoodLinesAreUsedAndAllAreKept() throws Exception {
        List<AnnotationDocument> states;
        try (AnnotationSession session = open()) {
            states = applyAll(session, edits(14, 20));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(journal()));
        lines.set(2 + 12, "{\"type\":\"step\",\"label\":\"?\"}"); // behind the two lines that begin it, and 12 steps
        Files.write(journal(), lines);
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(states.get(12));
            undoAll(session);
            assertThat(session.document()).isEqualTo(states.get(0));
        }
        assertThat(reports).singleElement().asString().startsWith("steps.jsonl -> steps.jsonl.unreadable-1");
        assertThat(journal().resolveSibling("steps.jsonl.unreadable-1")).hasContent(String.join("\n", lines));
    }

    @Test
    void aJournalThatWasCutOffAnywhereLosesTheLastStepOnly() throws Exception {
        List<AnnotationDocument> states;
        try (AnnotationSession session = open()) {
            states = applyAll(session, edits(15, 6));
        }
        byte[] whole = Files.readAllBytes(journal());
        int lastLine = new String(whole, 0, whole.length - 1, StandardCharsets.US_ASCII).lastIndexOf('\n') + 1;
        for (int length = lastLine; length < whole.length; length++) {
            Files.write(journal(), Arrays.copyOf(whole, length));
            try (AnnotationSession session = open()) {
                assertThat(session.document()).isEqualTo(states.get(5));
                session.apply("Again", new Edit.Review(other(states.get(5).review())));
            }
            assertThat(reopened().review()).isNotEqualTo(states.get(5).review());
        }
        assertThat(reports).isEmpty();
    }

    private static ReviewState other(ReviewState state) {
        return state == ReviewState.REVIEWED ? ReviewState.UNREVIEWED : ReviewState.REVIEWED;
    }

    @Test
    void aCrashBetweenDocumentAndJournalsCopyIsNoConflict() throws Exception {
        AnnotationDocument ours;
        byte[] oldBase;
        Path base = journal().resolveSibling("base.json");
        try (AnnotationSession session = open()) {
            oldBase = Files.readAllBytes(base);
            ours = applyAll(session, edits(16, 5)).getLast();
            session.save();
        }
        Files.write(base, oldBase);
        try (AnnotationSession session = open()) {
            assertThat(session.document()).isEqualTo(ours);
            assertThat(session.dirty()).isFalse();
            assertThat(session.conflict()).isEmpty();
        }
    }

    @Test
    void aSaveThatFailedLeavesTheDocumentUnsaved() throws Exception {
        Files.createDirectories(files.document().resolve("in the way"));
        try (AnnotationSession session = open()) {
            session.apply("Review", REVIEWED);
            assertThatThrownBy(session::save).isInstanceOf(IOException.class);
            assertThat(session.dirty()).isTrue();
        } catch (BadInputException e) {
            assertThat(e).hasMessageContaining(files.document().toString());
        }
    }

    @Test
    void aNewerJournalIsLeftAlone() throws Exception {
        Files.createDirectories(files.journal());
        Files.writeString(journal(), "{\"type\":\"begin\",\"formatVersion\":2}\n");
        assertThatThrownBy(this::open).isInstanceOf(NewerFormatException.class);
        assertThat(journal()).hasContent("{\"type\":\"begin\",\"formatVersion\":2}");
    }

    @Test
    void aDocumentOfAnotherImageIsRefused() throws Exception {
        store.save(files.document(), AnnotationDocument.empty("wells/a.png", 3, 4));
        assertThatThrownBy(this::open)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("an image of 3 x 4 pixels, but the image has 64 x 64");
    }

    @Test
    void anotherProgramIsKeptOut() throws Exception {
        try (AnnotationSession first = open()) {
            first.apply("Review", REVIEWED);
            assertThatThrownBy(this::open)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("Another Terrazzo is working");
        }
        assertThat(reopened().review()).isEqualTo(ReviewState.REVIEWED);
    }

    @Test
    void thereIsOneLineForEachGesture() throws Exception {
        try (AnnotationSession session = open()) {
            session.apply("Mark as reviewed", REVIEWED);
            session.undo();
        }
        try (Stream<String> lines = Files.lines(journal())) {
            assertThat(lines.skip(2))
                    .containsExactly(
                            "{\"type\":\"step\",\"label\":\"Mark as reviewed\","
                                    + "\"edit\":{\"type\":\"review\",\"state\":\"REVIEWED\"},"
                                    + "\"inverse\":{\"type\":\"review\",\"state\":\"UNREVIEWED\"}}",
                            "{\"type\":\"undo\"}");
        }
    }

    @Test
    void whatWasCutOffStaysAwayAlsoAfterMoreEdits() throws Exception {
        try (AnnotationSession session = open()) {
            session.apply("Review", REVIEWED);
        }
        Files.writeString(journal(), "{\"type\":\"und", StandardOpenOption.APPEND);
        try (AnnotationSession session = open()) {
            session.undo();
        }
        assertThat(reopened()).isEqualTo(RandomEdits.empty());
    }

    private AnnotationSession open() throws BadInputException, IOException {
        return new JournalledSessions(store).open(files, RandomEdits.empty(), this::report);
    }

    private AnnotationDocument reopened() throws BadInputException, IOException {
        try (AnnotationSession session = open()) {
            return session.document();
        }
    }

    private Path journal() {
        return files.journal().resolve("steps.jsonl");
    }

    private Path theirsFile() {
        return files.document().resolveSibling("a.png.json.theirs-1");
    }

    private void report(Path document, Path kept, String reason) {
        reports.add(document.getFileName() + " -> " + kept.getFileName() + ": " + reason);
    }

    private static List<Edit> edits(long seed, int count) {
        return new RandomEdits(seed).fitting(RandomEdits.empty(), count);
    }

    /** The document before the first edit and after each. */
    private static List<AnnotationDocument> applyAll(AnnotationSession session, List<Edit> edits) throws IOException {
        List<AnnotationDocument> states = new ArrayList<>(List.of(session.document()));
        for (Edit edit : edits) {
            session.apply(edit.getClass().getSimpleName(), edit);
            states.add(session.document());
        }
        return states;
    }

    private static void undoAll(AnnotationSession session) throws IOException {
        while (session.undo()) {
            assertThat(session.redoLabels()).isNotEmpty();
        }
    }

    private static SessionListener changes(List<SessionChange> heard) {
        return new SessionListener() {
            @Override
            public void changed(SessionChange change) {
                heard.add(change);
            }
        };
    }

    private static SessionListener conflicts(List<Conflict> heard) {
        return new SessionListener() {
            @Override
            public void conflict(Conflict conflict) {
                heard.add(conflict);
            }
        };
    }
}
