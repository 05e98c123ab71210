// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.nio.file.Path;
import java.util.List;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.session.internal.JournalledSessions;

/** A program that edits without end, saves now and then, and says after each edit that it is done. */
final class Scribbler {

    static final int SEED = 77;
    static final int EDITS = 4000;

    private Scribbler() {}

    public static void main(String[] project) throws Exception {
        List<Edit> edits = new RandomEdits(SEED).fitting(RandomEdits.empty(), EDITS);
        AnnotationSession session = new JournalledSessions(new JsonAnnotationStore())
                .open(DocumentFiles.inProject(Path.of(project[0]), "a.png"), RandomEdits.empty(), (a, b, c) -> {});
        for (int i = 0; i < EDITS; i++) {
            session.apply("Edit " + i, edits.get(i));
            if (i % 10 == 9) {
                session.save();
            }
            System.out.println(i + 1);
        }
    }
}
