// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.session.internal.JournalledSessions;
import org.terrazzo.storage.BadInputException;

/** Opens an image's document again and again, as programs do that end and start. */
abstract class SessionFixture {

    static final Edit REVIEWED = new Edit.Review(ReviewState.REVIEWED);

    final AnnotationStore store = new JsonAnnotationStore();
    final List<String> reports = new ArrayList<>();

    @TempDir
    Path project;

    DocumentFiles files;

    @BeforeEach
    void anImageOfAProject() {
        files = DocumentFiles.inProject(project, "wells/a.png");
    }

    AnnotationSession open() throws BadInputException, IOException {
        return new JournalledSessions(store).open(files, RandomEdits.empty(), this::report);
    }

    AnnotationDocument reopened() throws BadInputException, IOException {
        try (AnnotationSession session = open()) {
            return session.document();
        }
    }

    Path journal() {
        return files.journal().resolve("steps.jsonl");
    }

    Path theirsFile() {
        return files.document().resolveSibling("a.png.json.theirs-1");
    }

    void report(Path document, Path kept, String reason) {
        reports.add(document.getFileName() + " -> " + kept.getFileName() + ": " + reason);
    }

    static List<Edit> edits(long seed, int count) {
        return new RandomEdits(seed).fitting(RandomEdits.empty(), count);
    }

    /** The document before the first edit and after each. */
    static List<AnnotationDocument> applyAll(AnnotationSession session, List<Edit> edits) throws IOException {
        List<AnnotationDocument> states = new ArrayList<>(List.of(session.document()));
        for (Edit edit : edits) {
            session.apply(edit.getClass().getSimpleName(), edit);
            states.add(session.document());
        }
        return states;
    }

    static void undoAll(AnnotationSession session) throws IOException {
        while (session.undo()) {
            assertThat(session.redoLabels()).isNotEmpty();
        }
    }

    static SessionListener changes(List<SessionChange> heard) {
        return new SessionListener() {
            @Override
            public void changed(SessionChange change) {
                heard.add(change);
            }
        };
    }

    static SessionListener conflicts(List<Conflict> heard) {
        return new SessionListener() {
            @Override
            public void conflict(Conflict conflict) {
                heard.add(conflict);
            }
        };
    }
}
