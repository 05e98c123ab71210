// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.testkit.ui.ChildWorkbench;

/** The workbench is killed while a network is trained. The next one shows the run, which goes on, and how it ends. */
class KilledInMidRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private ChildWorkbench start(String task) throws Exception {
        Map<String, String> part = Map.of(DrivenWorkbench.TASK, task, DrivenWorkbench.FOLDER, folder.toString());
        return ChildWorkbench.start(folder, PATIENCE, part);
    }

    private static int step(String said) {
        return Integer.parseInt(said.replace("at step ", ""));
    }

    @Test
    void theRunIsThereLiveAndEndsWithItsOutcome() throws Exception {
        int before;
        try (ChildWorkbench workbench = start(DrivenWorkbench.TRAIN)) {
            before = step(workbench.said());
            workbench.kill();
        }
        Path run = folder.resolve("workspace/discs/runs/run-001");
        assertThat(run.resolve("outcome.json")).doesNotExist();
        try (ChildWorkbench workbench = start(DrivenWorkbench.LOOK)) {
            int found = step(workbench.said());
            assertThat(found).isGreaterThan(before);
            assertThat(step(workbench.said())).isGreaterThan(found);
            assertThat(workbench.said()).isEqualTo("completed");
            assertThat(workbench.exit()).as(workbench.output()).isZero();
        }
        assertThat(Files.readString(run.resolve("outcome.json"))).contains("\"type\": \"completed\"");
    }
}
