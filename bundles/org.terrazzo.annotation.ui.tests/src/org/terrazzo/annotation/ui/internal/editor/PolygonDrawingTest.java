// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Polygon;

/** Polygons from their first corner to the file. */
class PolygonDrawingTest extends EditorFixture {

    @BeforeEach
    void takeTheTool() {
        take("polygon");
    }

    private Hands square(int left, int top, int side) {
        return hands.click(left, top)
                .click(left + side, top)
                .click(left + side, top + side)
                .click(left, top + side);
    }

    @Test
    void clicksAndEnterMakeAPolygon() throws Exception {
        draw(1);
        square(50, 50, 100).key(SWT.CR);
        image.steps(1);
        AnnotationDocument saved = image.saved();
        assertThat(corners(polygon(saved, 0).shell()))
                .containsExactlyInAnyOrder(corner(50, 50), corner(150, 50), corner(150, 150), corner(50, 150));
        assertThat(saved.regions().getFirst().classIndex()).isEqualTo(1);
    }

    @Test
    void aDragDrawsFreehand() throws Exception {
        hands.drag(60, 60, 110, 40, 160, 60, 160, 110, 160, 160, 110, 180, 60, 160)
                .key(SWT.CR);
        image.steps(1);
        assertThat(polygon(image.saved(), 0).shell().size()).isEqualTo(7);
        assertThat(image.savedLabels().get(110, 50)).isZero();
        assertThat(image.savedLabels().get(70, 45)).isEqualTo(NONE);
    }

    @Test
    void clicksAndFreehandMix() throws Exception {
        hands.click(50, 50)
                .click(150, 50)
                .drag(150, 150, 125, 200, 75, 200)
                .click(50, 150)
                .key(SWT.CR);
        image.steps(1);
        Polygon drawn = polygon(image.saved(), 0);
        assertThat(corners(drawn.shell()))
                .contains(corner(125, 200), corner(50, 150))
                .hasSize(6);
        assertThat(image.savedLabels().get(100, 190)).isZero();
    }

    @Test
    void aDoubleClickCloses() throws Exception {
        hands.click(50, 50).click(150, 50).click(150, 150).doubleClick(50, 150);
        image.steps(1);
        assertThat(polygon(image.saved(), 0).shell().size()).isEqualTo(4);
    }

    @Test
    void aClickOnTheFirstCornerCloses() throws Exception {
        square(50, 50, 100).click(53, 48);
        image.steps(1);
        assertThat(area(image.saved())).isEqualTo(10_000);
    }

    @Test
    void backspaceTakesTheLastCornerBack() throws Exception {
        hands.click(50, 50)
                .click(150, 50)
                .click(150, 150)
                .click(350, 250)
                .key(SWT.BS)
                .click(50, 150)
                .key(SWT.CR);
        image.steps(1);
        assertThat(area(image.saved())).isEqualTo(10_000);
    }

    @Test
    void escapeGivesUp() {
        hands.click(50, 50).click(150, 50).click(150, 150);
        Hands.until("a polygon is begun", image.desk().runner()::isActive);
        hands.key(SWT.ESC);
        Hands.until("it is given up", () -> !image.desk().runner().isActive());
        assertThat(image.document().regions()).isEmpty();
        assertThat(image.editor().isDirty()).isFalse();
    }

    @Test
    void twoCornersAreNoPolygonYet() throws Exception {
        hands.click(50, 50).click(150, 50).key(SWT.CR).click(150, 150).key(SWT.CR);
        image.steps(1);
        assertThat(area(image.saved())).isEqualTo(5_000);
    }

    @Test
    void shiftAddsToTheSelectedPolygon() throws Exception {
        square(50, 50, 100).key(SWT.CR);
        image.steps(1);
        hands.holding(SWT.SHIFT, () -> hands.click(130, 80));
        hands.click(230, 80).click(230, 130).click(130, 130).key(SWT.CR);
        image.steps(2);
        AnnotationDocument saved = image.saved();
        assertThat(saved.regions()).hasSize(1);
        assertThat(area(saved)).isEqualTo(10_000 + 80 * 50);
    }

    @Test
    void altCutsAHoleIntoTheSelectedPolygon() throws Exception {
        square(50, 50, 100).key(SWT.CR);
        image.steps(1);
        hands.holding(SWT.ALT, () -> hands.click(80, 80));
        hands.click(120, 80).click(120, 120).click(80, 120).key(SWT.CR);
        image.steps(2);
        assertThat(polygon(image.saved(), 0).holes()).hasSize(1);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(100, 100)).isEqualTo(NONE);
        assertThat(labels.get(60, 100)).isZero();
    }

    @Test
    void anOutlineThatCrossesItselfIsMendedBeforeItIsStored() throws Exception {
        hands.click(50, 50).click(150, 150).click(150, 50).click(50, 150).key(SWT.CR);
        image.steps(1);
        AnnotationDocument saved = image.saved();
        assertThat(saved.regions()).allMatch(region -> Geometries.isValid((Polygon) region.geometry()));
        assertThat(area(saved)).isEqualTo(5_000);
    }

    @Test
    void whatLiesOverALockedClassIsLeftOut() throws Exception {
        rectangle(100, 40, 200, 160);
        lock(0, true);
        draw(1);
        take("polygon");
        square(50, 50, 100).key(SWT.CR);
        image.steps(2);
        assertThat(area(polygon(image.saved(), 1))).isEqualTo(5_000);
        assertThat(image.savedLabels().get(120, 100)).isZero();
    }
}
