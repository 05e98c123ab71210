// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.model.LabelRaster;

/** The wand, the live wire and the superpixels, on a dark ground with two bright squares, one of them framed, and a disc. */
class ImageToolsTest extends EditorFixture {

    private static final Box SQUARE = new Box(50, 50, 60, 60);
    private static final Box FRAMED = new Box(40, 40, 80, 80);
    private static final Box OTHER = new Box(300, 200, 50, 50);
    private static final int RADIUS = 60;

    @Override
    OpenImage.Picture picture() {
        return (x, y) -> {
            if (SQUARE.contains(x, y) || OTHER.contains(x, y)) {
                return 200;
            }
            boolean disc = Math.hypot(x - 250, y - 100) < RADIUS;
            return FRAMED.contains(x, y) ? 160 : disc ? 110 : 40;
        };
    }

    @Test
    void theWandTakesWhatLooksAlikeAndIsConnected() throws Exception {
        take("wand");
        hands.click(80, 80);
        image.steps(1);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.count(0)).isEqualTo(SQUARE.area());
        assertThat(labels.get(109, 109)).isZero();
    }

    @Test
    void draggingTheWandTakesMore() throws Exception {
        take("wand");
        hands.drag(80, 80, 110, 80, 140, 80);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo(FRAMED.area());
    }

    @Test
    void draggingTheWandBackTakesLess() throws Exception {
        set("wand", options -> options.with("tolerance", 50));
        take("wand");
        hands.drag(80, 80, 60, 80, 40, 80);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo(SQUARE.area());
    }

    @Test
    void theWandMayLookEverywhere() throws Exception {
        set("wand", options -> options.with("contiguous", false));
        take("wand");
        hands.click(80, 80);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo(SQUARE.area() + OTHER.area());
    }

    @Test
    void theWandSeesTheImageAsItIsDisplayed() throws Exception {
        image.desk().canvas().show(new DisplaySettings(new DisplayRange(0, 150), 1));
        take("wand");
        hands.click(80, 80);
        image.steps(1);
        assertThat(image.savedLabels().count(0)).isEqualTo(FRAMED.area());
    }

    @Test
    void theWandErasesWithAlt() throws Exception {
        rectangle(20, 20, 140, 140);
        take("wand");
        hands.holding(SWT.ALT, () -> hands.click(80, 80));
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(80, 80)).isEqualTo(NONE);
        assertThat(labels.get(45, 45)).isZero();
    }

    @Test
    void theWandSparesLockedClasses() throws Exception {
        rectangle(50, 50, 80, 110);
        lock(0, true);
        draw(1);
        take("wand");
        hands.click(100, 80);
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(60, 80)).isZero();
        assertThat(labels.get(100, 80)).isEqualTo(1);
    }

    /** The quadrangle of the four clicks alone would have less than two thirds of the disc's area. */
    @Test
    void theLiveWireFollowsTheEdge() throws Exception {
        take("livewire");
        hands.click(250, 40).click(310, 100).click(250, 160).click(190, 100).key(SWT.CR);
        image.steps(1);
        assertThat((double) image.savedLabels().count(0)).isCloseTo(disc(), within(0.06));
    }

    private static double disc() {
        return Math.PI * RADIUS * RADIUS;
    }

    private static Offset<Double> within(double share) {
        return Offset.offset(share * disc());
    }

    @Test
    void aDoubleClickClosesTheLiveWire() throws Exception {
        take("livewire");
        hands.click(250, 40).click(310, 100).click(250, 160).doubleClick(190, 100);
        image.steps(1);
        assertThat((double) image.savedLabels().count(0)).isCloseTo(disc(), within(0.06));
    }

    @Test
    void aClickOnItsFirstPointClosesTheLiveWire() throws Exception {
        take("livewire");
        hands.click(250, 40).click(310, 100).click(250, 160).click(190, 100).click(251, 41);
        image.steps(1);
        assertThat((double) image.savedLabels().count(0)).isCloseTo(disc(), within(0.06));
    }

    @Test
    void backspaceTakesThePointsOfTheLiveWireBack() throws Exception {
        take("livewire");
        hands.click(250, 40)
                .click(310, 100)
                .click(250, 160)
                .click(350, 280)
                .key(SWT.BS)
                .click(190, 100)
                .key(SWT.CR);
        image.steps(1);
        assertThat((double) image.savedLabels().count(0)).isCloseTo(disc(), within(0.06));
    }

    @Test
    void escapeGivesTheLiveWireUp() throws Exception {
        take("livewire");
        hands.click(250, 40).click(310, 100).click(250, 160).key(SWT.ESC);
        take("rectangle");
        hands.drag(300, 200, 350, 250);
        image.steps(1);
        assertThat(image.savedLabels().get(250, 100)).isEqualTo(NONE);
    }

    @Test
    void superpixelsGrowOverLikeColours() throws Exception {
        take("superpixels");
        hands.drag(230, 90, 250, 100, 270, 110);
        image.steps(1);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.count(0)).isGreaterThan(500);
        labels.pixels(0)
                .forEachRun((y, from, to) -> assertThat(
                                Math.max(Math.hypot(from - 250, y - 100), Math.hypot(to - 1 - 250, y - 100)))
                        .isLessThan(RADIUS + 2));
    }

    @Test
    void superpixelsEraseWithAlt() throws Exception {
        rectangle(20, 20, 380, 280);
        take("superpixels");
        hands.holding(SWT.ALT, () -> hands.drag(230, 90, 250, 100, 270, 110));
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(250, 100)).isEqualTo(NONE);
        assertThat(labels.get(80, 80)).isZero();
    }
}
