// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** What the eraser takes away is not in the file any more. */
class EraserTest extends EditorFixture {

    @Test
    void itTakesPixelsAway() throws Exception {
        take("brush");
        hands.drag(60, 60, 200, 60);
        image.steps(1);
        take("eraser");
        hands.drag(120, 40, 120, 80);
        image.steps(2);
        LabelRaster labels = image.savedLabels();
        assertThat(labels.get(120, 60)).isEqualTo(NONE);
        assertThat(labels.get(80, 60)).isZero();
    }

    @Test
    void aSquareEraserTakesASquare() throws Exception {
        set("eraser", options -> options.with("shape", "square"));
        rectangle(60, 60, 200, 160);
        long before = image.savedLabels().count(0);
        take("eraser");
        hands.click(100, 100);
        image.steps(2);
        assertThat(image.savedLabels().count(0)).isEqualTo(before - 400);
    }

    @Test
    void shiftClickErasesAStraightLine() throws Exception {
        rectangle(60, 60, 300, 160);
        take("eraser");
        hands.click(80, 100);
        image.steps(2);
        hands.holding(SWT.SHIFT, () -> hands.click(240, 100));
        image.steps(3);
        assertThat(image.savedLabels().get(160, 100)).isEqualTo(NONE);
        assertThat(image.savedLabels().get(160, 80)).isZero();
    }

    @Test
    void aPolygonThatIsCutThroughBecomesTwo() throws Exception {
        rectangle(60, 60, 200, 160);
        take("eraser");
        hands.drag(130, 40, 130, 180);
        image.steps(2);
        assertThat(geometries()).hasSize(2).allMatch(each -> each instanceof Polygon cut && Geometries.isValid(cut));
        assertThat(image.savedLabels().get(130, 100)).isEqualTo(NONE);
        assertThat(image.savedLabels().get(80, 100)).isZero();
    }

    private List<Geometry> geometries() throws Exception {
        return image.saved().regions().stream().map(Region::geometry).toList();
    }

    @Test
    void anErasedPolygonMayBecomePixels() throws Exception {
        set("eraser", options -> options.with("polygons", "pixels"));
        rectangle(60, 60, 200, 160);
        take("eraser");
        hands.drag(130, 40, 130, 180);
        image.steps(2);
        assertThat(geometries()).singleElement().isInstanceOf(PixelSet.class);
        assertThat(image.savedLabels().get(130, 100)).isEqualTo(NONE);
    }

    @Test
    void polygonsMayBeSafeFromTheEraser() throws Exception {
        set("eraser", options -> options.with("polygons", "keep"));
        rectangle(60, 60, 200, 160);
        draw(1);
        take("brush");
        hands.drag(40, 200, 200, 200);
        image.steps(2);
        take("eraser");
        hands.drag(130, 40, 130, 220);
        image.steps(3);
        assertThat(image.savedLabels().get(130, 100)).isZero();
        assertThat(image.savedLabels().get(130, 200)).isEqualTo(NONE);
    }

    @Test
    void itMayEraseTheActiveClassOnly() throws Exception {
        set("eraser", options -> options.with("activeOnly", true));
        rectangle(60, 60, 200, 100);
        draw(1);
        rectangle(60, 120, 200, 160);
        take("eraser");
        hands.drag(130, 40, 130, 180);
        image.steps(3);
        assertThat(image.savedLabels().get(130, 80)).isZero();
        assertThat(image.savedLabels().get(130, 140)).isEqualTo(NONE);
    }

    @Test
    void lockedClassesStay() throws Exception {
        rectangle(60, 60, 200, 100);
        draw(1);
        rectangle(60, 120, 200, 160);
        lock(0, true);
        take("eraser");
        hands.drag(130, 40, 130, 180);
        image.steps(3);
        assertThat(image.savedLabels().get(130, 80)).isZero();
        assertThat(image.savedLabels().get(130, 140)).isEqualTo(NONE);
    }
}
