// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;

/** Strokes of the brush, as they are in the file. */
class BrushTest extends EditorFixture {

    @BeforeEach
    void takeTheTool() {
        take("brush");
    }

    @Test
    void aBrushPaintsAlongItsWay() throws Exception {
        draw(1);
        hands.drag(60, 60, 160, 60, 160, 160);
        assertThat(image.steps(1).regions().getFirst().geometry()).isInstanceOf(PixelSet.class);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(60, 60)).isEqualTo(1);
        assertThat(labels.get(110, 60)).isEqualTo(1);
        assertThat(labels.get(160, 110)).isEqualTo(1);
        assertThat(labels.get(110, 110)).isEqualTo(NONE);
    }

    @Test
    void aClickStampsADisc() throws Exception {
        hands.click(100, 100);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isBetween(300L, 330L);
        assertThat(image.savedLabels().get(92, 92)).isEqualTo(NONE);
    }

    @Test
    void aSquareBrushStampsASquare() throws Exception {
        set("brush", options -> options.with("shape", "square"));
        hands.click(100, 100);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo(400);
        assertThat(image.savedLabels().get(92, 92)).isZero();
    }

    @Test
    void bracketsChangeTheSize() throws Exception {
        hands.type(']');
        Hands.until("it grows", () -> size() == 22);
        hands.type('[');
        hands.type('[');
        Hands.until("it shrinks", () -> size() == 18);
        set("brush", options -> options.with("shape", "square"));
        hands.click(100, 100);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo(18 * 18);
    }

    @Test
    void controlAndTheWheelChangeTheSize() {
        double scale = image.desk().canvas().viewport().scale();
        hands.moveTo(100, 100).wheel(1, SWT.MOD1);
        Hands.until("it grows", () -> size() == 22);
        hands.wheel(-1, SWT.MOD1);
        hands.wheel(-1, SWT.MOD1);
        Hands.until("it shrinks", () -> size() == 18);
        assertThat(image.desk().canvas().viewport().scale()).isEqualTo(scale);
    }

    private int size() {
        return image.desk().tools().options(tool("brush")).whole("size");
    }

    @Test
    void theSizeMayBeMeasuredOnTheScreen() throws Exception {
        set("brush", options -> options.with("shape", "square").with("unit", "screen"));
        image.zoom(2);
        hands.click(200, 150);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo(100);
    }

    @Test
    void theLargestBrushCoversTheImage() throws Exception {
        set("brush", options -> options.with("size", 2000));
        hands.click(200, 150);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo((long) OpenImage.WIDTH * OpenImage.HEIGHT);
    }

    @Test
    void altErasesWhileItIsHeld() throws Exception {
        hands.drag(60, 60, 200, 60);
        image.steps(1);
        hands.holding(SWT.ALT, () -> hands.drag(120, 40, 120, 80));
        image.steps(2);
        hands.drag(60, 200, 100, 200);
        image.steps(3);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(80, 60)).isZero();
        assertThat(labels.get(120, 60)).isEqualTo(NONE);
        assertThat(labels.get(180, 60)).isZero();
        assertThat(labels.get(80, 200)).isZero();
    }

    @Test
    void shiftClickDrawsAStraightLineFromTheLastStroke() throws Exception {
        hands.drag(40, 60, 60, 60);
        image.steps(1);
        hands.holding(SWT.SHIFT, () -> hands.click(300, 180));
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(180, 120)).isZero();
        assertThat(labels.get(300, 180)).isZero();
        assertThat(labels.get(180, 60)).isEqualTo(NONE);
    }

    @Test
    void aFastStrokeLeavesNoGaps() throws Exception {
        set("brush", options -> options.with("size", 1));
        hands.drag(20, 20, 380, 280, 390, 20);
        image.steps(1);
        LabelRaster labels = image.savedLabels();
        for (int x = 20; x <= 380; x++) {
            int row = 20 + Math.round((x - 20) * 260 / 360f);
            assertThat(labels.get(x, row - 1) == 0 || labels.get(x, row) == 0 || labels.get(x, row + 1) == 0)
                    .as("column " + x)
                    .isTrue();
        }
        for (int y = 20; y <= 280; y++) {
            int column = 390 - Math.round((y - 20) * 10 / 260f);
            assertThat(labels.get(column - 1, y) == 0 || labels.get(column, y) == 0)
                    .as("row " + y)
                    .isTrue();
        }
    }

    @Test
    void itMayPaintOverUnlabelledPixelsOnly() throws Exception {
        rectangle(100, 40, 200, 160);
        draw(1);
        take("brush");
        set("brush", options -> options.with("over", "unlabelled"));
        hands.drag(60, 100, 240, 100);
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(80, 100)).isEqualTo(1);
        assertThat(labels.get(150, 100)).isZero();
        assertThat(labels.get(220, 100)).isEqualTo(1);
    }

    @Test
    void itMayPaintInsideRegionsOfTheActiveClassOnly() throws Exception {
        rectangle(100, 40, 200, 160);
        draw(1);
        rectangle(150, 40, 250, 160);
        draw(0);
        take("brush");
        set("brush", options -> options.with("over", "own"));
        hands.drag(60, 100, 240, 100);
        image.steps(3);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(80, 100)).isEqualTo(NONE);
        assertThat(labels.get(180, 100)).isZero();
        assertThat(labels.get(180, 60)).isEqualTo(1);
        assertThat(labels.get(220, 100)).isEqualTo(1);
    }

    @Test
    void lockedClassesAreNeverPaintedOver() throws Exception {
        draw(1);
        hands.drag(150, 40, 150, 160);
        image.steps(1);
        LabelRaster before = image.savedLabels();
        lock(1, true);
        draw(0);
        hands.drag(60, 100, 240, 100);
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.pixels(1)).isEqualTo(before.pixels(1));
        assertThat(labels.get(80, 100)).isZero();
        assertThat(labels.get(220, 100)).isZero();
    }

    @Test
    void aLockedClassIsNotPainted() throws Exception {
        lock(0, true);
        hands.drag(60, 60, 200, 60);
        draw(1);
        hands.drag(60, 200, 200, 200);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isZero();
        assertThat(image.savedLabels().get(100, 200)).isEqualTo(1);
    }

    @Test
    void escapeGivesAStrokeUp() throws Exception {
        hands.moveTo(60, 60).press(1).moveTo(200, 60);
        Hands.until("a stroke is begun", image.desk().runner()::isActive);
        hands.key(SWT.ESC).release(1);
        hands.drag(60, 200, 200, 200);
        image.steps(1);
        assertThat(image.savedLabels().get(100, 60)).isEqualTo(NONE);
        assertThat(image.savedLabels().get(100, 200)).isZero();
    }

    @Test
    void strokesOfOneClassAreOneRegion() {
        hands.drag(60, 60, 90, 60);
        image.steps(1);
        hands.drag(60, 200, 90, 200);
        assertThat(image.steps(2).regions()).hasSize(1);
    }
}
