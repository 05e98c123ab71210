// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.testkit.ui.ChildWorkbench;

/** The workbench is killed in mid-stroke. The next one finds everything but that stroke, and can take it all back. */
class KilledWorkbenchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void nothingButTheStrokeIsLost() throws Exception {
        Path project = OpenImage.create(folder, OpenImage.HALVES);
        try (ChildWorkbench workbench = start(project, DrivenWorkbench.DRAW)) {
            assertThat(workbench.said()).isEqualTo(DrivenWorkbench.MID_STROKE);
            workbench.kill();
        }
        try (ChildWorkbench workbench = start(project, DrivenWorkbench.LOOK)) {
            assertThat(workbench.said()).isEqualTo("Rectangle,Paint,Paint");
            assertThat(workbench.exit()).as(workbench.output()).isZero();
        }
        AnnotationDocument drawn = OpenImage.onDisk(folder.resolve("drawn.json"));
        assertThat(drawn.regions()).hasSize(2);
        assertThat(OpenImage.onDisk(folder.resolve("found.json"))).isEqualTo(drawn);
        assertThat(OpenImage.onDisk(folder.resolve("undone.json")).regions()).isEmpty();
        assertThat(OpenImage.onDisk(folder.resolve("redone.json"))).isEqualTo(drawn);
        assertThat(OpenImage.onDisk(project.resolve("annotations/a.png.json"))).isEqualTo(drawn);
    }

    private ChildWorkbench start(Path project, String task) throws IOException {
        Map<String, String> properties =
                Map.of(DrivenWorkbench.TASK, task, DrivenWorkbench.PROJECT, project.toString());
        return ChildWorkbench.start(folder, PATIENCE, properties);
    }
}
