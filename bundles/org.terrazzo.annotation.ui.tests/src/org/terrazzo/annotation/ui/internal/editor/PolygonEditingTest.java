// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.Polygon;

/** A square that was drawn and is selected is changed by its corners, its edges and as a whole. */
class PolygonEditingTest extends EditorFixture {

    @BeforeEach
    void drawASquare() {
        rectangle(50, 50, 150, 150);
        take("select");
    }

    private List<List<Double>> savedCorners() throws Exception {
        return corners(polygon(image.saved(), 0).shell());
    }

    @Test
    void aCornerIsDragged() throws Exception {
        hands.drag(150, 150, 165, 170, 180, 190);
        image.steps(2);
        assertThat(savedCorners())
                .containsExactlyInAnyOrder(corner(50, 50), corner(150, 50), corner(180, 190), corner(50, 150));
    }

    @Test
    void anEdgeIsDragged() throws Exception {
        hands.drag(150, 75, 160, 75, 180, 75);
        image.steps(2);
        assertThat(savedCorners())
                .containsExactlyInAnyOrder(corner(50, 50), corner(180, 50), corner(180, 150), corner(50, 150));
    }

    @Test
    void theMiddleOfAnEdgeBecomesACorner() throws Exception {
        hands.drag(150, 100, 170, 100, 190, 110);
        image.steps(2);
        assertThat(savedCorners()).hasSize(5).contains(corner(190, 110));
    }

    @Test
    void theWholeIsDragged() throws Exception {
        hands.drag(90, 90, 100, 100, 120, 110);
        image.steps(2);
        assertThat(savedCorners())
                .containsExactlyInAnyOrder(corner(80, 70), corner(180, 70), corner(180, 170), corner(80, 170));
    }

    @Test
    void altClickRemovesACorner() throws Exception {
        hands.holding(SWT.ALT, () -> hands.click(150, 150));
        image.steps(2);
        assertThat(savedCorners()).containsExactlyInAnyOrder(corner(50, 50), corner(150, 50), corner(50, 150));
    }

    @Test
    void deleteRemovesTheCornerThatWasClicked() throws Exception {
        hands.click(150, 150).key(SWT.DEL);
        image.steps(2);
        assertThat(savedCorners()).containsExactlyInAnyOrder(corner(50, 50), corner(150, 50), corner(50, 150));
    }

    @Test
    void cornersThatWereChosenTogetherMoveTogether() throws Exception {
        hands.click(150, 150);
        hands.holding(SWT.SHIFT, () -> hands.click(50, 150));
        hands.drag(50, 150, 50, 170, 50, 190);
        image.steps(2);
        assertThat(savedCorners())
                .containsExactlyInAnyOrder(corner(50, 50), corner(150, 50), corner(150, 190), corner(50, 190));
    }

    @Test
    void theCornerOfAHoleIsDragged() throws Exception {
        take("rectangle");
        hands.holding(SWT.ALT, () -> hands.drag(80, 80, 120, 120));
        image.steps(2);
        take("select");
        hands.drag(120, 120, 125, 125, 130, 140);
        image.steps(3);
        Polygon saved = polygon(image.saved(), 0);
        assertThat(corners(saved.holes().getFirst())).hasSize(4).contains(corner(130, 140), corner(80, 80));
        assertThat(area(saved)).isLessThan(10_000 - 40 * 40);
    }

    @Test
    void aCornerThatMakesThePolygonCrossItselfIsMended() throws Exception {
        hands.drag(50, 50, 120, 80, 190, 100);
        image.steps(2);
        AnnotationDocument saved = image.saved();
        assertThat(saved.regions()).allMatch(region -> Geometries.isValid((Polygon) region.geometry()));
        assertThat(image.savedLabels().get(160, 100)).isZero();
        assertThat(image.savedLabels().get(60, 70)).isEqualTo(NONE);
    }

    @Test
    void severalAreMovedAtOnce() throws Exception {
        rectangle(200, 50, 300, 150);
        select(100, 100);
        hands.holding(SWT.SHIFT, () -> hands.click(250, 100));
        selected(2);
        hands.drag(90, 90, 100, 120, 100, 190);
        image.steps(3);
        AnnotationDocument saved = image.saved();
        assertThat(corners(polygon(saved, 0).shell())).contains(corner(60, 150));
        assertThat(corners(polygon(saved, 1).shell())).contains(corner(210, 150));
    }

    @Test
    void aBoxSelectsWhatLiesInIt() {
        rectangle(200, 50, 300, 150);
        rectangle(310, 200, 390, 280);
        take("select");
        hands.drag(30, 30, 200, 100, 305, 170);
        selected(2);
        assertThat(image.desk().editing().selection())
                .containsExactlyInAnyOrder(
                        image.document().regions().get(0).id(),
                        image.document().regions().get(1).id());
    }

    @Test
    void shiftClickTakesARegionOutOfTheSelection() {
        rectangle(200, 50, 300, 150);
        take("select");
        hands.chord(SWT.MOD1, 'a');
        selected(2);
        hands.holding(SWT.SHIFT, () -> hands.click(100, 90));
        selected(1);
        assertThat(image.desk().editing().selection())
                .containsExactly(image.document().regions().get(1).id());
    }

    @Test
    void aSelectedRegionIsDeletedAndComesBack() throws Exception {
        select(100, 90);
        hands.key(SWT.DEL);
        image.regions(0);
        assertThat(image.saved().regions()).isEmpty();
        undo();
        image.regions(1);
        assertThat(area(image.saved())).isEqualTo(10_000);
    }

    @Test
    void lockedRegionsStayWhereTheyAre() throws Exception {
        lock(0, true);
        hands.drag(90, 90, 100, 100, 120, 110);
        selected(0);
        lock(0, false);
        hands.drag(90, 90, 90, 100, 90, 110);
        image.steps(2);
        assertThat(savedCorners()).contains(corner(50, 70));
    }
}
