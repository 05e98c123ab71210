// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.session.internal.JournalledSessions;
import org.terrazzo.model.Region;
import org.terrazzo.storage.Json;

/** A program is killed while it edits; the next one finds every edit that was done. */
class KilledTest {

    @TempDir
    Path project;

    @ParameterizedTest
    @ValueSource(ints = {1, 29, 148})
    @Timeout(120)
    void everyEditThatWasDoneIsThereAndCanBeUndone(int edits) throws Exception {
        int done = killAfter(edits);
        List<String> reports = new ArrayList<>();
        try (AnnotationSession session = new JournalledSessions(new JsonAnnotationStore())
                .open(files(), RandomEdits.empty(), (document, kept, reason) -> reports.add(reason))) {
            int found = session.undoLabels().size();
            assertThat(found).isBetween(done, Scribbler.EDITS);
            List<Edit> all = new RandomEdits(Scribbler.SEED).fitting(RandomEdits.empty(), Scribbler.EDITS);
            assertThat(session.document())
                    .isEqualTo(new Edit.Batch(all.subList(0, found)).applyTo(RandomEdits.empty()));
            assertThat(session.conflict()).isEmpty();
            assertThat(undoneToTheFirst(session)).isEqualTo(RandomEdits.empty());
        }
        assertThat(reports).isEmpty();
    }

    private static AnnotationDocument undoneToTheFirst(AnnotationSession session) throws IOException {
        int steps = session.undoLabels().size();
        for (int i = 0; i < steps; i++) {
            assertThat(session.undo()).isTrue();
        }
        return session.document();
    }

    private DocumentFiles files() {
        return DocumentFiles.inProject(project, "a.png");
    }

    /** The number of edits that it said were done before it was killed, at no moment of its own choice. */
    private int killAfter(int edits) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Scribbler.class.getName(),
                        project.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            int done = 0;
            while (done < edits) {
                done = Integer.parseInt(said.readLine());
            }
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return done;
        } finally {
            process.destroyForcibly();
        }
    }

    /** On a flat class path and in a framework alike: from where the classes were loaded. */
    private static String classPath() {
        return Stream.of(
                        KilledTest.class,
                        AnnotationDocument.class,
                        Region.class,
                        Json.class,
                        Gson.class,
                        Coordinate.class)
                .flatMap(KilledTest::places)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> places(Class<?> loaded) {
        try {
            Path place = Path.of(
                    loaded.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path built = place.resolve("target/classes");
            return Files.isDirectory(built) ? Stream.of(built, place) : Stream.of(place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
