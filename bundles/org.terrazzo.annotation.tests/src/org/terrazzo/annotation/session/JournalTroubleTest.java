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
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.NewerFormatException;

/** Journals and documents that were damaged, cut off, written by a newer program or held by another. */
class JournalTroubleTest extends SessionFixture {

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
}
