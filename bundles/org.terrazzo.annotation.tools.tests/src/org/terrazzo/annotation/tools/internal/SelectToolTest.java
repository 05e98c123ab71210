// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrazzo.annotation.tools.internal.Documents.MODEL;
import static org.terrazzo.annotation.tools.internal.Documents.pixels;
import static org.terrazzo.annotation.tools.internal.Documents.polygon;
import static org.terrazzo.annotation.tools.internal.Documents.rectangle;
import static org.terrazzo.annotation.tools.internal.Documents.region;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;
import org.terrazzo.testkit.ToolDriver;

class SelectToolTest {

    /** Two squares with a common border from (30, 10) to (30, 30), and pixels. */
    private static final AnnotationDocument DOCUMENT = Documents.of(
            region(1, rectangle(10, 10, 30, 30), MODEL),
            region(2, rectangle(30, 10, 50, 30)),
            region(3, pixels(10, 40, 10, 10)));

    @Test
    void aClickSelectsTheTopmostRegionAndOneBesideNone() {
        ToolDriver driver = tool().click(20, 20);
        assertThat(driver.selection()).containsExactly("r1");
        assertThat(driver.click(15, 45).selection()).containsExactly("r3");
        assertThat(driver.click(60, 60).selection()).isEmpty();
        assertThat(driver.steps()).isEmpty();
    }

    @Test
    void shiftClickSelectsSeveral() {
        ToolDriver driver = tool().click(20, 20).click(15, 45, Modifier.SHIFT);
        assertThat(driver.selection()).containsExactlyInAnyOrder("r1", "r3");
        assertThat(driver.click(20, 20, Modifier.SHIFT).selection()).containsExactly("r3");
    }

    @Test
    void aBoxSelectsWhatLiesInIt() {
        ToolDriver driver = tool().press(5, 5).drag(55, 32).release(55, 32);
        assertThat(driver.selection()).containsExactlyInAnyOrder("r1", "r2");
        assertThat(driver.document()).isEqualTo(DOCUMENT);
    }

    @Test
    void hiddenRegionsAreNotHit() {
        assertThat(tool().hide(1).click(20, 20).selection()).isEmpty();
    }

    @Test
    void aCornerIsDragged() {
        ToolDriver driver =
                tool().select("r1").set("snap", false).press(10, 10).drag(5, 6).release(4, 5);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(Polygon.of(Ring.of(4, 5, 30, 10, 30, 30, 10, 30)));
        assertThat(region(driver.document(), "r1").origin()).isEqualTo(new Origin.Corrected("run-1", "ada"));
        assertThat(driver.steps()).containsExactly("Move corners");
    }

    @Test
    void whileDraggingTheNewShapeIsShown() {
        ToolDriver driver = tool().select("r1").set("snap", false).press(10, 10).drag(4, 5);
        Preview.Regions shown =
                (Preview.Regions) ((Preview.Several) driver.preview()).parts().getFirst();
        assertThat(shown.hidden()).containsExactly("r1");
        assertThat(shown.shown())
                .extracting(Region::geometry)
                .containsExactly(Polygon.of(Ring.of(4, 5, 30, 10, 30, 30, 10, 30)));
    }

    @Test
    void aSharedCornerMovesInBothRegions() {
        ToolDriver driver = tool().select("r1").set("snap", false).press(30, 30).release(30, 30);
        driver.press(30, 30).drag(33, 36).release(33, 36);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(Polygon.of(Ring.of(10, 10, 30, 10, 33, 36, 10, 30)));
        assertThat(polygon(driver.document(), "r2")).isEqualTo(Polygon.of(Ring.of(30, 10, 50, 10, 50, 30, 33, 36)));
        assertThat(driver.steps()).hasSize(1);
        assertThat(driver.undoAll().document()).isEqualTo(DOCUMENT);
    }

    @Test
    void sharedBordersCanBeTakenApart() {
        ToolDriver driver = tool().select("r1").set("shared", false).set("snap", false);
        driver.press(30, 30).drag(26, 26).release(26, 26);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(Polygon.of(Ring.of(10, 10, 30, 10, 26, 26, 10, 30)));
        assertThat(polygon(driver.document(), "r2")).isEqualTo(polygon(DOCUMENT, "r2"));
    }

    @Test
    void aSharedEdgeMovesInBothRegions() {
        ToolDriver driver =
                tool().select("r1").zoom(0.2).press(30, 15).drag(35, 15).release(35, 15);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(rectangle(10, 10, 35, 30));
        assertThat(polygon(driver.document(), "r2")).isEqualTo(rectangle(35, 10, 50, 30));
    }

    @Test
    void lockedNeighboursDoNotMove() {
        ToolDriver driver =
                tool().lock(2).select("r1").zoom(0.2).press(30, 15).drag(25, 15).release(25, 15);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(rectangle(10, 10, 25, 30));
        assertThat(polygon(driver.document(), "r2")).isEqualTo(polygon(DOCUMENT, "r2"));
    }

    @Test
    void draggingAnEdgesMiddleInsertsACornerOnBothSides() {
        ToolDriver driver = tool().select("r1")
                .set("snap", false)
                .press(30, 20)
                .drag(36, 22)
                .release(36, 22);
        assertThat(polygon(driver.document(), "r1"))
                .isEqualTo(Polygon.of(Ring.of(10, 10, 30, 10, 36, 22, 30, 30, 10, 30)));
        assertThat(polygon(driver.document(), "r2"))
                .isEqualTo(Polygon.of(Ring.of(30, 10, 50, 10, 50, 30, 30, 30, 36, 22)));
        assertThat(driver.undoAll().document()).isEqualTo(DOCUMENT);
    }

    @Test
    void altClickRemovesACorner() {
        ToolDriver driver = tool().select("r1").click(10, 10, Modifier.ALT);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(Polygon.of(Ring.of(30, 10, 30, 30, 10, 30)));
        driver.click(30, 10, Modifier.ALT);
        assertThat(driver.status()).contains("needs three corners");
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void deleteRemovesTheChosenCorners() {
        Polygon hexagon = Polygon.of(Ring.of(10, 10, 20, 5, 30, 10, 30, 30, 20, 35, 10, 30));
        ToolDriver driver = ToolDriver.of(new SelectTool(), Documents.of(region(1, hexagon)))
                .select("r1");
        driver.click(20, 5).click(20, 35, Modifier.SHIFT).key(GestureKey.DELETE);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(rectangle(10, 10, 30, 30));
        assertThat(driver.steps()).containsExactly("Remove corners");
    }

    @Test
    void severalChosenCornersMoveTogether() {
        ToolDriver driver = tool().select("r1").set("snap", false).set("shared", false);
        driver.click(10, 10).click(30, 10, Modifier.SHIFT);
        driver.press(10, 10).drag(10, 5).release(10, 5);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(rectangle(10, 5, 30, 30));
    }

    @Test
    void aDraggedCornerSnaps() {
        AnnotationDocument document =
                Documents.of(region(1, rectangle(10, 10, 30, 30)), region(2, rectangle(40, 0, 60, 60)));
        ToolDriver driver = ToolDriver.of(new SelectTool(), document).select("r1");
        driver.press(30, 30).drag(38, 25).release(38, 25);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(Polygon.of(Ring.of(10, 10, 30, 10, 40, 25, 10, 30)));
        assertThat(polygon(driver.document(), "r2"))
                .isEqualTo(Polygon.of(Ring.of(40, 0, 60, 0, 60, 60, 40, 60, 40, 25)));
    }

    @Test
    void regionsAreDraggedWhole() {
        ToolDriver driver = tool().select("r1", "r3").press(20, 20).drag(23, 22).release(23.5, 21.75);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(rectangle(13.5, 11.75, 33.5, 31.75));
        assertThat(region(driver.document(), "r3").geometry()).isEqualTo(pixels(14, 42, 10, 10));
        assertThat(region(driver.document(), "r2")).isEqualTo(region(DOCUMENT, "r2"));
    }

    @Test
    void pixelsAreNotDraggedOutOfTheImage() {
        ToolDriver driver = tool().select("r3").press(15, 45).drag(-40, 200).release(-40, 200);
        assertThat(region(driver.document(), "r3").geometry()).isEqualTo(pixels(0, 54, 10, 10));
    }

    @Test
    void lockedRegionsStay() {
        ToolDriver driver = tool().lock(1).press(20, 20).drag(40, 40).release(40, 40);
        assertThat(driver.document()).isEqualTo(DOCUMENT);
    }

    @Test
    void nothingIsDraggedOverALockedRegion() {
        ToolDriver driver =
                tool().lock(1).select("r2").press(40, 20).drag(20, 20).release(20, 20);
        assertThat(driver.document()).isEqualTo(DOCUMENT);
        assertThat(driver.status()).contains("locked");
        driver.set("snap", false).press(50, 10).drag(15, 20).release(15, 20);
        assertThat(driver.document()).isEqualTo(DOCUMENT);
    }

    @Test
    void whatCoversALockedRegionAlreadyMayBeMovedOff() {
        AnnotationDocument document =
                Documents.of(region(2, rectangle(10, 10, 30, 30)), region(1, rectangle(20, 10, 40, 30)));
        ToolDriver driver = ToolDriver.of(new SelectTool(), document).lock(2).select("r2");
        driver.press(30, 20).drag(35, 20).release(35, 20);
        assertThat(polygon(driver.document(), "r2")).isEqualTo(rectangle(25, 10, 45, 30));
    }

    @Test
    void aPolygonThatComesToCrossItselfIsShownAndMended() {
        ToolDriver driver = tool().select("r1").set("snap", false).set("shared", false);
        driver.press(10, 10).drag(20, 20).drag(40, 25);
        List<Preview> parts = ((Preview.Several) driver.preview()).parts();
        assertThat(((Preview.Lines) parts.get(1)).lines())
                .extracting(PathLine::style)
                .containsExactly(PathLine.Style.FAULTY);
        driver.release(40, 25);
        assertThat(driver.document().regions())
                .filteredOn(region -> region.classIndex() == 1)
                .hasSizeGreaterThan(1)
                .allMatch(region -> Geometries.isValid((Polygon) region.geometry()));
        assertThat(driver.undoAll().document()).isEqualTo(DOCUMENT);
    }

    @Test
    void holesAreEditedLikeOutlines() {
        Polygon ring = new Polygon(
                rectangle(0, 0, 60, 60).shell(),
                List.of(rectangle(20, 20, 40, 40).shell()));
        ToolDriver driver =
                ToolDriver.of(new SelectTool(), Documents.of(region(1, ring))).select("r1");
        driver.press(20, 20).drag(10, 10).release(10, 10);
        assertThat(polygon(driver.document(), "r1").holes()).containsExactly(Ring.of(10, 10, 40, 20, 40, 40, 20, 40));
        driver.click(40, 20, Modifier.ALT).click(40, 40, Modifier.ALT);
        assertThat(polygon(driver.document(), "r1").holes()).isEmpty();
    }

    @Test
    void handlesShowNearThePointer() {
        ToolDriver driver = tool().select("r1").move(11, 11);
        assertThat(((Preview.Lines) driver.preview()).handles())
                .extracting(Preview.Handle::kind)
                .contains(
                        Preview.Handle.Kind.ACTIVE_VERTEX, Preview.Handle.Kind.VERTEX, Preview.Handle.Kind.EDGE_MIDDLE);
    }

    private static ToolDriver tool() {
        return ToolDriver.of(new SelectTool(), DOCUMENT);
    }
}
