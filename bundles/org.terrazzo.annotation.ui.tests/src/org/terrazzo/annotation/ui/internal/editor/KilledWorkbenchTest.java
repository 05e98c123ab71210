// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;

/** The workbench is killed in mid-stroke. The next one finds everything but that stroke, and can take it all back. */
class KilledWorkbenchTest {

    @TempDir
    private Path folder;

    @Test
    void nothingButTheStrokeIsLost() throws Exception {
        Path project = OpenImage.create(folder, OpenImage.HALVES);
        try (ChildWorkbench workbench = ChildWorkbench.start(folder, project, DrivenWorkbench.DRAW)) {
            assertThat(workbench.said()).isEqualTo(DrivenWorkbench.MID_STROKE);
            workbench.kill();
        }
        try (ChildWorkbench workbench = ChildWorkbench.start(folder, project, DrivenWorkbench.LOOK)) {
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
}
