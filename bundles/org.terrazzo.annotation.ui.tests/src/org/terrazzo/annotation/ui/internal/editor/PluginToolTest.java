// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.testkit.ToolConformance;

/** A tool that is a service of another bundle comes while an image is open, draws, and goes again. */
class PluginToolTest extends EditorFixture {

    private ServiceRegistration<AnnotationTool> service;

    @BeforeEach
    void install() {
        service = FrameworkUtil.getBundle(getClass())
                .getBundleContext()
                .registerService(AnnotationTool.class, new StampTool(), null);
        image.desk().tools().activate(stamp());
        Hands.until("the stamp is in hand", this::isInHand);
        hands.pump(); // the new tool's button moves what lies beside it
    }

    @AfterEach
    void uninstall() {
        image.desk().tools().activate("org.terrazzo.select");
        service.unregister();
        assertThat(image.desk().tools().tool(stamp())).isEmpty();
    }

    private static String stamp() {
        return new StampTool().describe().id();
    }

    private boolean isInHand() {
        return image.desk()
                .runner()
                .tool()
                .filter(tool -> tool.id().equals(stamp()))
                .isPresent();
    }

    @Test
    void aClickDrawsAndIsOneStepToBeUndone() {
        draw(1);
        hands.click(100, 80);
        image.steps(1);
        assertThat(image.document().regions()).singleElement().satisfies(region -> {
            assertThat(region.classIndex()).isEqualTo(1);
            assertThat(area(polygon(0))).isCloseTo(Math.PI * 100, within(10.0));
        });
        undo();
        image.regions(0);
    }

    @Test
    void itsSizeChangesByTheKeysOfAllTools() {
        hands.type(']');
        hands.click(100, 80);
        image.regions(1);
        assertThat(area(polygon(0))).isGreaterThan(Math.PI * 110);
    }

    @Test
    void nothingIsDrawnInALockedClass() {
        lock(0, true);
        hands.click(100, 80);
        lock(0, false);
        hands.click(200, 80);
        image.regions(1);
        assertThat(polygon(0).bounds().x()).isGreaterThan(150);
    }

    @Test
    void itKeepsToWhatEveryToolMust() {
        ToolConformance.checkPainting(new StampTool(), 50);
    }
}
