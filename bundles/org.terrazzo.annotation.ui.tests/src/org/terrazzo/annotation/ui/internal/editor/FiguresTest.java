// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.model.LabelRaster;

/** Rectangles, ellipses, and the class that is picked from them. */
class FiguresTest extends EditorFixture {

    @Test
    void aRectangleIsDragged() throws Exception {
        take("rectangle");
        draw(2);
        hands.drag(40, 40, 100, 70, 140, 90);
        image.steps(1);
        AnnotationDocument saved = image.saved();
        assertThat(area(saved)).isEqualTo(100 * 50);
        assertThat(image.savedLabels().get(90, 60)).isEqualTo(2);
    }

    @Test
    void controlMakesASquare() throws Exception {
        take("rectangle");
        hands.holding(SWT.MOD1, () -> hands.drag(40, 40, 100, 70, 140, 90));
        image.steps(1);
        assertThat(area(image.saved())).isEqualTo(100 * 100);
    }

    @Test
    void shiftAddsARectangleToTheSelectedRegion() throws Exception {
        rectangle(40, 40, 140, 90);
        hands.holding(SWT.SHIFT, () -> hands.drag(100, 60, 200, 120));
        image.steps(2);
        assertThat(image.saved().regions()).hasSize(1);
        assertThat(area(image.saved())).isEqualTo(100 * 50 + 100 * 60 - 40 * 30);
    }

    @Test
    void altTakesARectangleFromTheSelectedRegion() throws Exception {
        rectangle(40, 40, 140, 90);
        hands.holding(SWT.ALT, () -> hands.drag(100, 60, 200, 120));
        image.steps(2);
        assertThat(area(image.saved())).isEqualTo(100 * 50 - 40 * 30);
    }

    @Test
    void anEllipseLeavesItsCornersOut() throws Exception {
        take("ellipse");
        hands.drag(40, 40, 100, 70, 140, 90);
        image.steps(1);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(90, 65)).isZero();
        assertThat(labels.get(43, 43)).isEqualTo(NONE);
        assertThat((double) labels.count(0) / (Math.PI * 50 * 25)).isBetween(0.98, 1.02);
    }

    @Test
    void controlMakesACircle() throws Exception {
        take("ellipse");
        hands.holding(SWT.MOD1, () -> hands.drag(40, 40, 100, 70, 140, 90));
        image.steps(1);
        assertThat((double) image.savedLabels().count(0) / (Math.PI * 50 * 50)).isBetween(0.98, 1.02);
    }

    @Test
    void escapeGivesARectangleUp() throws Exception {
        take("rectangle");
        hands.moveTo(40, 40).press(1).moveTo(140, 90);
        Hands.until("it is begun", image.desk().runner()::isActive);
        hands.key(SWT.ESC).release(1);
        hands.drag(200, 200, 300, 250);
        assertThat(image.steps(1).regions()).hasSize(1);
        assertThat(image.savedLabels().get(90, 60)).isEqualTo(NONE);
    }

    @Test
    void pickTakesTheClassUnderThePointer() throws Exception {
        draw(2);
        rectangle(40, 40, 140, 90);
        draw(0);
        take("pick");
        hands.click(90, 60);
        Hands.until(
                "the class is picked",
                () -> image.desk().editing().classStates().active() == 2);
        rectangle(200, 40, 300, 90);
        assertThat(image.savedLabels().get(250, 60)).isEqualTo(2);
    }
}
