// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** What the keys do with regions that are selected. */
class RegionKeysTest extends EditorFixture {

    private void twoThatOverlap() {
        rectangle(50, 50, 150, 150);
        draw(1);
        rectangle(100, 100, 200, 200);
        hands.chord(SWT.MOD1, 'a');
        selected(2);
    }

    private void shifted(char key) {
        hands.hold(SWT.SHIFT).type(key).letGo(SWT.SHIFT);
    }

    @Test
    void aKeyPressedWhileAGestureIsEndingIsNotLost() {
        rectangle(40, 40, 140, 90);
        take("select");
        hands.click(90, 60).key(SWT.DEL);
        image.regions(0);
    }

    @Test
    void uUnites() throws Exception {
        twoThatOverlap();
        hands.type('u');
        image.steps(3);
        assertThat(image.saved().regions()).hasSize(1);
        assertThat(area(image.saved())).isEqualTo(17_500);
    }

    @Test
    void shiftUSubtracts() throws Exception {
        twoThatOverlap();
        shifted('u');
        image.steps(3);
        assertThat(area(polygon(image.saved(), 0))).isEqualTo(7_500);
        assertThat(area(polygon(image.saved(), 1))).isEqualTo(10_000);
    }

    @Test
    void yIntersects() throws Exception {
        twoThatOverlap();
        hands.type('y');
        image.steps(3);
        assertThat(area(polygon(image.saved(), 0))).isEqualTo(2_500);
    }

    @Test
    void aPolygonBecomesPixelsAndAPolygonAgainWithAllPartsAndHoles() throws Exception {
        rectangle(50, 50, 150, 150);
        hands.holding(SWT.ALT, () -> hands.drag(80, 80, 120, 120));
        image.steps(2);
        LabelRaster before = image.savedLabels();
        hands.type('m');
        image.steps(3);
        assertThat(only(image.saved()).geometry()).isInstanceOf(PixelSet.class);
        assertThat(image.savedLabels()).isEqualTo(before);
        shifted('m');
        image.steps(4);
        assertThat(((Polygon) only(image.saved()).geometry()).holes()).hasSize(1);
        assertThat(image.savedLabels()).isEqualTo(before);
    }

    private static Region only(AnnotationDocument document) {
        assertThat(document.regions()).hasSize(1);
        return document.regions().getFirst();
    }

    @Test
    void regionsAreBroughtForwardAndSentBack() throws Exception {
        twoThatOverlap();
        select(60, 60);
        hands.hold(SWT.MOD1).key(SWT.ARROW_UP).letGo(SWT.MOD1);
        image.steps(3);
        assertThat(image.savedLabels().get(125, 125)).isZero();
        hands.hold(SWT.MOD1).key(SWT.ARROW_DOWN).letGo(SWT.MOD1);
        image.steps(4);
        assertThat(image.savedLabels().get(125, 125)).isEqualTo(1);
    }

    @Test
    void regionsAreBroughtToTheFrontAndSentToTheBack() throws Exception {
        twoThatOverlap();
        draw(2);
        rectangle(120, 120, 220, 220);
        select(60, 60);
        hands.hold(SWT.MOD1).hold(SWT.SHIFT).key(SWT.ARROW_UP).letGo(SWT.SHIFT).letGo(SWT.MOD1);
        image.steps(4);
        assertThat(classes(image.saved())).containsExactly(1, 2, 0);
        hands.hold(SWT.MOD1)
                .hold(SWT.SHIFT)
                .key(SWT.ARROW_DOWN)
                .letGo(SWT.SHIFT)
                .letGo(SWT.MOD1);
        image.steps(5);
        assertThat(classes(image.saved())).containsExactly(0, 1, 2);
    }

    private static List<Integer> classes(AnnotationDocument document) {
        return document.regions().stream().map(Region::classIndex).toList();
    }

    @Test
    void aMakesThemTheActiveClass() throws Exception {
        rectangle(50, 50, 150, 150);
        draw(2);
        hands.type('a');
        image.steps(2);
        assertThat(image.savedLabels().get(100, 100)).isEqualTo(2);
    }

    @Test
    void hFillsHoles() throws Exception {
        rectangle(50, 50, 150, 150);
        hands.holding(SWT.ALT, () -> hands.drag(80, 80, 120, 120));
        image.steps(2);
        hands.type('h');
        image.steps(3);
        assertThat(area(image.saved())).isEqualTo(10_000);
    }

    @Test
    void jSimplifiesAndShiftJSmooths() throws Exception {
        take("ellipse");
        hands.drag(50, 50, 200, 200);
        image.steps(1);
        int corners = polygon(0).shell().size();
        hands.type('j');
        image.steps(2);
        assertThat(polygon(image.saved(), 0).shell().size()).isLessThan(corners);
        int fewer = polygon(0).shell().size();
        shifted('j');
        image.steps(3);
        assertThat(polygon(image.saved(), 0).shell().size()).isGreaterThan(fewer);
    }

    @Test
    void pageDownSavesAndGoesOnAndDCopiesFromThePreviousImage() throws Exception {
        rectangle(50, 50, 150, 150);
        hands.key(SWT.PAGE_DOWN);
        image = image.next("b.png");
        hands = image.hands();
        assertThat(image.document().regions()).isEmpty();
        hands.type('d');
        image.regions(1);
        assertThat(area(image.saved())).isEqualTo(10_000);
        hands.key(SWT.PAGE_UP);
        image = image.next("a.png");
        assertThat(area(image.document())).isEqualTo(10_000);
    }

    @Test
    void anImageIsMarkedAsReviewedAndNotReviewed() throws Exception {
        hands.hold(SWT.MOD1).key(SWT.CR).letGo(SWT.MOD1);
        Hands.until("it is reviewed", () -> image.document().review() == ReviewState.REVIEWED);
        assertThat(image.saved().review()).isEqualTo(ReviewState.REVIEWED);
        hands.hold(SWT.MOD1).hold(SWT.SHIFT).key(SWT.CR).letGo(SWT.SHIFT).letGo(SWT.MOD1);
        Hands.until("it is not", () -> image.document().review() == ReviewState.UNREVIEWED);
        assertThat(image.saved().review()).isEqualTo(ReviewState.UNREVIEWED);
    }
}
