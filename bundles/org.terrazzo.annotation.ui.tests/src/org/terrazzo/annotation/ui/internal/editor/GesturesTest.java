// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;

/** What a user draws with mouse and keys is what is in the file. */
class GesturesTest {

    private static final int NONE = LabelRaster.UNLABELLED;

    @TempDir
    private Path folder;

    private OpenImage image;
    private Hands hands;

    @BeforeEach
    void open() throws Exception {
        image = OpenImage.in(folder);
        hands = image.hands();
    }

    @AfterEach
    void close() throws Exception {
        image.close();
    }

    private void take(char key, String tool) {
        hands.type(key);
        Hands.until(
                tool + " is in hand",
                () -> image.desk()
                        .runner()
                        .tool()
                        .filter(now -> now.id().equals(tool))
                        .isPresent());
    }

    private void drawClass(char digit, int index) {
        hands.type(digit);
        Hands.until("class " + index, () -> image.desk().editing().classStates().active() == index);
    }

    @Test
    void aBrushPaintsAlongItsWay() throws Exception {
        take('b', "org.terrazzo.brush");
        drawClass('2', 1);
        hands.drag(60, 60, 160, 60, 160, 160);
        assertThat(image.regions(1).regions().getFirst().geometry()).isInstanceOf(PixelSet.class);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(60, 60)).isEqualTo(1);
        assertThat(labels.get(110, 60)).isEqualTo(1);
        assertThat(labels.get(160, 110)).isEqualTo(1);
        assertThat(labels.get(110, 110)).isEqualTo(NONE);
    }

    @Test
    void anEraserTakesAway() throws Exception {
        take('b', "org.terrazzo.brush");
        hands.drag(60, 60, 200, 60);
        image.regions(1);
        take('e', "org.terrazzo.eraser");
        AnnotationDocument before = image.document();
        hands.drag(120, 40, 120, 80);
        Hands.until("something is erased", () -> !image.document().equals(before));
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(120, 60)).isEqualTo(NONE);
        assertThat(labels.get(80, 60)).isZero();
    }

    @Test
    void clicksAndEnterMakeAPolygon() throws Exception {
        take('p', "org.terrazzo.polygon");
        hands.click(50, 50).click(150, 50).click(150, 150).click(50, 150).key(SWT.CR);
        Polygon polygon = (Polygon) image.regions(1).regions().getFirst().geometry();
        assertThat(polygon.shell().size()).isEqualTo(4);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(100, 100)).isZero();
        assertThat(labels.get(160, 100)).isEqualTo(NONE);
    }

    @Test
    void backspaceTakesTheLastCornerBack() throws Exception {
        take('p', "org.terrazzo.polygon");
        hands.click(50, 50)
                .click(150, 50)
                .click(150, 150)
                .click(350, 250)
                .key(SWT.BS)
                .key(SWT.CR);
        image.regions(1);
        assertThat(image.savedLabels().get(250, 200)).isEqualTo(NONE);
        assertThat(image.savedLabels().get(140, 100)).isZero();
    }

    @Test
    void escapeGivesUp() {
        take('p', "org.terrazzo.polygon");
        hands.click(50, 50).click(150, 50).click(150, 150);
        Hands.until("a polygon is begun", image.desk().runner()::isActive);
        hands.key(SWT.ESC);
        Hands.until("it is given up", () -> !image.desk().runner().isActive());
        assertThat(image.document().regions()).isEmpty();
        assertThat(image.editor().isDirty()).isFalse();
    }

    @Test
    void aRectangleIsDragged() throws Exception {
        take('r', "org.terrazzo.rectangle");
        drawClass('3', 2);
        hands.drag(40, 40, 100, 70, 140, 90);
        image.regions(1);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.count(2)).isBetween(97L * 47, 103L * 53);
        assertThat(labels.get(90, 60)).isEqualTo(2);
    }

    @Test
    void anEllipseLeavesItsCornersOut() throws Exception {
        take('o', "org.terrazzo.ellipse");
        hands.drag(40, 40, 100, 70, 140, 90);
        image.regions(1);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(90, 65)).isZero();
        assertThat(labels.get(43, 43)).isEqualTo(NONE);
    }

    @Test
    void theWandTakesWhatLooksAlike() throws Exception {
        take('w', "org.terrazzo.wand");
        hands.moveTo(50, 100).press(1).release(1);
        image.regions(1);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(5, 5)).isZero();
        assertThat(labels.get(195, 295)).isZero();
        assertThat(labels.get(205, 5)).isEqualTo(NONE);
    }

    @Test
    void pickTakesTheClassUnderThePointer() {
        take('r', "org.terrazzo.rectangle");
        drawClass('3', 2);
        hands.drag(40, 40, 140, 90);
        image.regions(1);
        drawClass('1', 0);
        take('i', "org.terrazzo.pick");
        hands.click(90, 60);
        Hands.until(
                "the class is picked",
                () -> image.desk().editing().classStates().active() == 2);
    }

    @Test
    void aSelectedRegionIsDeletedAndComesBack() throws Exception {
        take('r', "org.terrazzo.rectangle");
        hands.drag(40, 40, 140, 90);
        image.regions(1);
        take('v', "org.terrazzo.select");
        hands.click(90, 60);
        Hands.until("it is selected", () -> image.desk().editing().selection().size() == 1);
        Hands.until("the gesture is over", () -> !image.desk().runner().isActive());
        hands.key(SWT.DEL);
        image.regions(0);
        hands.hold(SWT.MOD1).type('z').letGo(SWT.MOD1);
        image.regions(1);
        assertThat(image.saved().regions()).hasSize(1);
    }

    @Test
    void undoAndRedoGoStepByStep() {
        take('b', "org.terrazzo.brush");
        hands.drag(60, 60, 90, 60);
        AnnotationDocument first = image.regions(1);
        hands.drag(60, 200, 90, 200);
        Hands.until("a second stroke", () -> !image.document().equals(first));
        AnnotationDocument second = image.document();
        hands.hold(SWT.MOD1).type('z').letGo(SWT.MOD1);
        Hands.until("one step back", () -> image.document().equals(first));
        hands.hold(SWT.MOD1).type('y').letGo(SWT.MOD1);
        Hands.until("and forward", () -> image.document().equals(second));
    }

    @Test
    void whatWasSavedCanBeUndoneAfterTheImageIsOpenedAgain() throws Exception {
        take('b', "org.terrazzo.brush");
        hands.drag(60, 60, 90, 60);
        image.regions(1);
        image.saved();
        image = image.again();
        image.hands().hold(SWT.MOD1).type('z').letGo(SWT.MOD1);
        image.regions(0);
    }

    @Test
    void bracketsChangeTheSize() {
        take('b', "org.terrazzo.brush");
        int before = size();
        hands.type(']');
        Hands.until("it grows", () -> size() > before);
        hands.type('[');
        hands.type('[');
        Hands.until("it shrinks", () -> size() < before);
        hands.type(']');
    }

    private int size() {
        var tool = image.desk().runner().tool().orElseThrow();
        return image.desk().tools().options(tool).whole(tool.size());
    }

    @Test
    void theWheelZoomsAtThePointer() {
        hands.moveTo(100, 100);
        double before = image.desk().canvas().viewport().scale();
        hands.wheel(1);
        Hands.until("it is nearer", () -> image.desk().canvas().viewport().scale() > before);
        double column = image.desk().canvas().viewport().canvasX(100);
        assertThat(column).isBetween(hands.column() - 1.5, hands.column() + 1.5);
    }

    @Test
    void theMiddleButtonPans() {
        double before = image.desk().canvas().viewport().left();
        hands.moveTo(100, 100).press(2).moveTo(150, 100).release(2);
        assertThat(image.desk().canvas().viewport().left()).isBetween(before - 51, before - 49);
        assertThat(image.document().regions()).isEmpty();
    }

    @Test
    void pageDownSavesAndGoesOn() throws Exception {
        take('b', "org.terrazzo.brush");
        hands.drag(60, 60, 90, 60);
        image.regions(1);
        Path document = image.desk()
                .editing()
                .project()
                .annotationFile(image.desk().editing().image());
        hands.key(SWT.PAGE_DOWN);
        Hands.until(
                "the next image",
                () -> image.page().getActiveEditor().getTitle().equals("b.png"));
        assertThat(document).exists();
    }

    @Test
    void anImageIsMarkedAsReviewed() throws Exception {
        hands.hold(SWT.MOD1).key(SWT.CR).letGo(SWT.MOD1);
        Hands.until("it is reviewed", () -> image.document().review() == ReviewState.REVIEWED);
        assertThat(image.saved().review()).isEqualTo(ReviewState.REVIEWED);
    }
}
