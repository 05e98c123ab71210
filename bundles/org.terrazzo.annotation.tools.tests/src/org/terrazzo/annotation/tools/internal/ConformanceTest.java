// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.testkit.ToolConformance;

/** Every built-in tool keeps to what every tool must. */
class ConformanceTest {

    static AnnotationTool[] painting() {
        return new AnnotationTool[] {
            new PolygonTool(),
            new BrushTool(),
            new EraserTool(),
            new FillTool(),
            new RectangleTool(),
            new EllipseTool(),
            new WandTool(),
            new LiveWireTool(),
            new SuperpixelTool(),
            new SplitTool(),
            new PickTool()
        };
    }

    @ParameterizedTest
    @MethodSource("painting")
    void keepsToTheRulesAndSparesLockedClasses(AnnotationTool tool) {
        ToolConformance.checkPainting(tool, 60);
    }

    @Test
    void selectingKeepsToTheRulesAndCoversNoLockedClass() {
        ToolConformance.checkPainting(new SelectTool(), 200);
    }
}
