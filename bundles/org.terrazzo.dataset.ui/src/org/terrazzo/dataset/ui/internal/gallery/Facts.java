// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.model.Region;
import org.terrazzo.storage.BadInputException;

/** What the gallery says of an image's annotation; a document is read again only when its file has changed. */
final class Facts {

    /** How far an image is. */
    enum State {
        EMPTY("Not annotated"),
        ANNOTATED("Annotated"),
        REVIEWED("Reviewed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param classes the indices of the classes that occur */
    record Of(State state, Set<Integer> classes, FileTime time) {}

    private static final Of NOTHING = new Of(State.EMPTY, Set.of(), FileTime.fromMillis(0));

    private final Map<String, Of> known = new ConcurrentHashMap<>();

    /** As it was read last. */
    Of of(ProjectImage image) {
        return known.getOrDefault(image.path(), NOTHING);
    }

    /** Reads a document if it has changed; not for the display's thread. */
    void read(Project project, ProjectImage image) throws IOException, BadInputException {
        Path file = project.annotationFile(image);
        if (!Files.exists(file)) {
            known.remove(image.path());
            return;
        }
        FileTime time = Files.getLastModifiedTime(file);
        if (!time.equals(of(image).time())) {
            Optional<AnnotationDocument> document = project.annotation(image);
            known.put(image.path(), document.map(drawn -> facts(drawn, time)).orElse(NOTHING));
        }
    }

    private static Of facts(AnnotationDocument document, FileTime time) {
        Set<Integer> classes =
                document.regions().stream().map(Region::classIndex).collect(Collectors.toUnmodifiableSet());
        return new Of(state(document), classes, time);
    }

    private static State state(AnnotationDocument document) {
        if (document.review() == ReviewState.REVIEWED) {
            return State.REVIEWED;
        }
        return document.regions().isEmpty() ? State.EMPTY : State.ANNOTATED;
    }
}
