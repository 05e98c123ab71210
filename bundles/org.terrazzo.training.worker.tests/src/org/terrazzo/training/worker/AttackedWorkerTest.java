// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.Refusal;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.worker.report.Attack;

/** A training in its own process, while somebody does with its socket what should not be done. */
class AttackedWorkerTest {

    @TempDir
    private Path folder;

    private Process child;

    @AfterEach
    void endChild() {
        child.destroyForcibly();
    }

    @Test
    void theRunIsUnharmedAndEachKindOfAttackIsRecordedOnce() throws Exception {
        TinyProject project = TinyProject.in(folder);
        RunFiles files = project.run(
                "run-001", TinyProject.plan(TinyProject.schedule(1_000_000, 1e-3)), new Job.Train(null, null, null));
        Path socket = Files.createTempDirectory("tz").resolve("s");
        child = ChildProgram.start(files.folder(), socket);
        // The socket lies there a moment before it listens; the first checkpoint comes later.
        WorkerMainTest.awaitFile(files.folder().resolve("checkpoints"));

        for (Attack attack : Attack.values()) {
            attack.on(socket);
        }
        Attack.stop(socket, "a test");

        assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
        List<RunEvent> events = events(project, files);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        RunEvent.Ended.class, ended -> assertThat(ended.end()).isEqualTo(End.STOPPED));
        assertThat(refused(events))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Attack.values())
                        .map(Attack::refusal)
                        .distinct()
                        .map(Refusal::text)
                        .toList());
    }

    private static List<RunEvent> events(TinyProject project, RunFiles files) throws IOException, BadInputException {
        List<RunEvent> events = new ArrayList<>();
        for (String line : Files.readAllLines(files.events())) {
            events.add(project.json().parse(line, RunEvent.class, "an event"));
        }
        return events;
    }

    private static List<String> refused(List<RunEvent> events) {
        return events.stream()
                .filter(RunEvent.Problem.class::isInstance)
                .map(RunEvent.Problem.class::cast)
                .filter(problem -> problem.subject().equals("socket"))
                .map(RunEvent.Problem::message)
                .toList();
    }
}
