// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.Ended;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.worker.report.StopWish;

/** Works on a small project's runs in the test's own process, and reads what they leave behind. */
record ToldRuns(TinyProject project) {

    void work(RunFiles files, StopWish wish) throws IOException {
        try (WorkerProcess process =
                new WorkerProcess(files, project.json(), new ImageIoOpener(), Clock.systemUTC(), null, wish)) {
            process.run();
        }
    }

    RunFiles files(String id) {
        return new RunFiles(project.folder().resolve("runs").resolve(id));
    }

    byte[] weights(String id, String checkpoint) throws IOException {
        return Files.readAllBytes(
                files(id).folder().resolve("checkpoints").resolve(checkpoint).resolve("weights.safetensors"));
    }

    List<RunEvent> events(String id) throws Exception {
        List<RunEvent> events = new ArrayList<>();
        for (String line : Files.readAllLines(files(id).events())) {
            events.add(project.json().parse(line, RunEvent.class, "an event"));
        }
        return events;
    }

    Ended ended(String id) throws Exception {
        return (Ended) events(id).getLast();
    }
}
