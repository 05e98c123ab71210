// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;

/** A neighbour is drawn beside a square: both have one border, and it stays one. */
class SharedBordersTest extends EditorFixture {

    @BeforeEach
    void drawASquare() {
        rectangle(50, 50, 150, 150);
        draw(1);
        take("polygon");
    }

    /** The corners on the left are a few pixels away from those of the square. */
    private void drawANeighbour() {
        hands.click(154, 47).click(250, 50).click(250, 150).click(147, 155).key(SWT.CR);
        image.steps(2);
    }

    @Test
    void cornersSnapToCornersWithoutGapOrOverlap() throws Exception {
        drawANeighbour();
        AnnotationDocument saved = image.saved();
        assertThat(corners(polygon(saved, 1).shell())).contains(corner(150, 50), corner(150, 150));
        PixelSet left = pixels(saved, 0);
        PixelSet right = pixels(saved, 1);
        assertThat(left.intersect(right).isEmpty()).isTrue();
        assertThat(left.area() + right.area()).isEqualTo(200 * 100);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.count(0) + labels.count(1)).isEqualTo(200 * 100);
    }

    private static PixelSet pixels(AnnotationDocument document, int position) {
        return Rasteriser.pixels(document.regions().get(position).geometry(), document.width(), document.height());
    }

    @Test
    void aCornerOnAnEdgeBecomesOneOfBoth() throws Exception {
        hands.click(153, 80).click(250, 80).click(250, 150).click(147, 155).key(SWT.CR);
        image.steps(2);
        AnnotationDocument saved = image.saved();
        assertThat(corners(polygon(saved, 0).shell())).hasSize(5).contains(corner(150, 80));
        assertThat(corners(polygon(saved, 1).shell())).contains(corner(150, 80));
    }

    @Test
    void movingASharedBorderMovesBoth() throws Exception {
        drawANeighbour();
        select(100, 90);
        hands.drag(150, 50, 160, 40, 170, 30);
        image.steps(3);
        AnnotationDocument saved = image.saved();
        assertThat(corners(polygon(saved, 0).shell())).contains(corner(170, 30));
        assertThat(corners(polygon(saved, 1).shell())).contains(corner(170, 30));
        assertThat(pixels(saved, 0).intersect(pixels(saved, 1)).isEmpty()).isTrue();
        undo();
        Hands.until("both are back", () -> corners(polygon(1).shell()).contains(corner(150, 50)));
        assertThat(corners(polygon(0).shell())).contains(corner(150, 50));
    }

    @Test
    void aCornerIsInsertedIntoBothSidesOfASharedBorder() throws Exception {
        drawANeighbour();
        select(100, 90);
        hands.drag(150, 100, 160, 100, 170, 100);
        image.steps(3);
        assertThat(corners(polygon(image.saved(), 0).shell())).contains(corner(170, 100));
        assertThat(corners(polygon(image.saved(), 1).shell())).contains(corner(170, 100));
    }

    @Test
    void bordersNeedNotMoveTogether() throws Exception {
        drawANeighbour();
        set("select", options -> options.with("shared", false));
        select(100, 90);
        hands.drag(150, 50, 140, 60, 130, 70);
        image.steps(3);
        assertThat(corners(polygon(image.saved(), 0).shell())).contains(corner(130, 70));
        assertThat(corners(polygon(image.saved(), 1).shell())).contains(corner(150, 50));
    }

    @Test
    void cornersNeedNotSnap() throws Exception {
        set("polygon", options -> options.with("snap", false));
        drawANeighbour();
        assertThat(corners(polygon(image.saved(), 1).shell())).contains(corner(154, 47), corner(147, 155));
    }

    @Test
    void aDraggedCornerSnapsToANeighbour() throws Exception {
        set("polygon", options -> options.with("snap", false));
        hands.click(200, 50).click(250, 50).click(250, 150).key(SWT.CR);
        image.steps(2);
        take("select");
        hands.drag(200, 50, 180, 50, 154, 53);
        image.steps(3);
        assertThat(corners(polygon(image.saved(), 1).shell())).contains(corner(150, 50));
    }

    @Test
    void controlClickFollowsTheBorderOfANeighbour() throws Exception {
        hands.click(153, 48);
        hands.holding(SWT.MOD1, () -> hands.click(47, 60));
        hands.click(20, 20).key(SWT.CR);
        image.steps(2);
        assertThat(corners(polygon(image.saved(), 1).shell()))
                .containsSequence(corner(150, 50), corner(50, 50), corner(50, 60))
                .hasSize(4);
    }
}
