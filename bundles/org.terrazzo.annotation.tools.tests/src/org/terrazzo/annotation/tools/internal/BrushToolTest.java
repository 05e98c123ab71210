// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrazzo.annotation.tools.internal.Documents.MODEL;
import static org.terrazzo.annotation.tools.internal.Documents.empty;
import static org.terrazzo.annotation.tools.internal.Documents.pixels;
import static org.terrazzo.annotation.tools.internal.Documents.rectangle;
import static org.terrazzo.annotation.tools.internal.Documents.region;
import static org.terrazzo.annotation.tools.internal.Documents.seen;
import static org.terrazzo.annotation.tools.internal.Documents.unlabelled;

import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.testkit.ToolDriver;

class BrushToolTest {

    @Test
    void paintsAPixelUnderThePointer() {
        ToolDriver driver = brush(empty()).set("size", 1).activate(2).click(10.7, 20.2);
        assertThat(driver.document().regions())
                .containsExactly(new Region("r1", 2, PixelSet.of(20, 10, 11), new Origin.Person("ada")));
        assertThat(driver.steps()).containsExactly("Paint");
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void aSquareBrushPaintsASquare() {
        ToolDriver driver = square(empty(), 4).click(20, 20);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(18, 18, 4, 4));
    }

    @Test
    void aDiscPaintsADisc() {
        ToolDriver driver = brush(empty()).set("size", 11).click(30.5, 30.5);
        PixelSet disc = PixelSet.where(64, 64, (x, y) -> Math.hypot(x - 30, y - 30) <= 5.5);
        assertThat(seen(driver.document(), 1)).isEqualTo(disc);
    }

    @Test
    void aFastStrokeLeavesNoGaps() {
        ToolDriver driver =
                brush(empty()).set("size", 1).press(2, 5).drag(60, 40).release(60, 40);
        PixelSet painted = seen(driver.document(), 1);
        for (int x = 2; x < 60; x++) {
            assertThat(painted.intersect(pixels(x, 0, 1, 64)).area()).isPositive();
        }
    }

    @Test
    void strokesOfAClassAreOneRegion() {
        ToolDriver driver = square(empty(), 4).click(10, 10).click(40, 40);
        assertThat(driver.document().regions()).hasSize(1);
        driver.activate(2).click(50, 10).activate(1).click(10, 50);
        assertThat(driver.document().regions()).extracting(Region::classIndex).containsExactly(1, 2);
        assertThat(driver.undoAll().document()).isEqualTo(empty());
    }

    @Test
    void altErasesWhileHeld() {
        ToolDriver driver = square(empty(), 8).click(20, 20).set("size", 4);
        driver.press(20, 20, Modifier.ALT).release(20, 20);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(16, 16, 8, 8).subtract(pixels(18, 18, 4, 4)));
        assertThat(driver.steps()).containsExactly("Paint", "Erase");
    }

    @Test
    void shiftClickDrawsAStraightLineFromTheLastEnd() {
        ToolDriver driver = brush(empty()).set("size", 1).click(10.5, 10.5).click(20.5, 10.5, Modifier.SHIFT);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(10, 10, 11, 1));
    }

    @Test
    void theSizeMayBeMeasuredOnTheScreen() {
        ToolDriver driver = square(empty(), 20).set("unit", "screen").zoom(0.25).click(32.5, 32.5);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(30, 30, 5, 5));
    }

    @Test
    void escGivesTheStrokeUp() {
        ToolDriver driver = brush(empty()).press(10, 10).drag(20, 20).key(GestureKey.ESCAPE);
        assertThat(driver.release(20, 20).document()).isEqualTo(empty());
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void whatIsShownIsWhatWillBePainted() {
        ToolDriver driver =
                square(locked(), 8).lock(3).activate(1).press(20, 20).drag(30, 20);
        PixelSet shown = shown(driver.preview());
        driver.release(30, 20);
        assertThat(seen(driver.document(), 1)).isEqualTo(shown);
    }

    private static PixelSet shown(Preview preview) {
        Preview.Several several = (Preview.Several) preview;
        return ((Preview.Pixels) several.parts().getFirst()).pixels();
    }

    private static AnnotationDocument locked() {
        return Documents.of(region(3, rectangle(18, 10, 26, 40)), region(2, pixels(24, 10, 4, 40)));
    }

    @Test
    void lockedClassesAreNotPaintedOverWhereTheyAreSeen() {
        ToolDriver driver =
                square(locked(), 8).lock(3).activate(1).press(20, 20).release(30, 20);
        assertThat(seen(driver.document(), 3)).isEqualTo(seen(locked(), 3));
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(16, 16, 18, 8).subtract(pixels(18, 16, 6, 8)));
        assertThat(region(driver.document(), "r1")).isEqualTo(region(locked(), "r1"));
    }

    @Test
    void aLockedClassCannotBePainted() {
        ToolDriver driver = square(empty(), 8).lock(1).activate(1).click(20, 20);
        assertThat(driver.document()).isEqualTo(empty());
        assertThat(driver.status()).isEqualTo("The active class is locked.");
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void paintsOverUnlabelledPixelsOnly() {
        AnnotationDocument document = Documents.of(region(2, rectangle(0, 0, 20, 64)), region(1, pixels(0, 0, 5, 64)));
        ToolDriver driver = square(document, 8).set("over", "unlabelled").click(20, 20);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(0, 0, 5, 64).union(pixels(20, 16, 4, 8)));
        assertThat(seen(driver.document(), 2)).isEqualTo(seen(document, 2));
    }

    @Test
    void paintsWithinRegionsOfTheActiveClassOnly() {
        AnnotationDocument document =
                Documents.of(region(1, rectangle(0, 0, 20, 64)), region(2, pixels(10, 0, 20, 64)));
        ToolDriver driver = square(document, 8).set("over", "own").activate(1).click(20, 20);
        assertThat(seen(driver.document(), 1)).isEqualTo(seen(document, 1).union(pixels(16, 16, 4, 8)));
    }

    @Test
    void pixelSetsAboveGiveWay() {
        AnnotationDocument document =
                Documents.of(region(1, pixels(0, 0, 4, 4)), region(2, pixels(10, 10, 20, 20), MODEL));
        ToolDriver driver = square(document, 8).activate(1).click(20, 20);
        assertThat(driver.document().regions()).hasSize(2);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(0, 0, 4, 4).union(pixels(16, 16, 8, 8)));
        assertThat(region(driver.document(), "r2").origin()).isEqualTo(new Origin.Corrected("run-1", "ada"));
    }

    @Test
    void polygonsThatArePaintedOverStayPolygons() {
        AnnotationDocument document = Documents.of(region(1, pixels(0, 0, 4, 4)), region(2, rectangle(10, 10, 30, 30)));
        ToolDriver driver = square(document, 8).activate(1).click(20, 20);
        assertThat(region(driver.document(), "r2")).isEqualTo(region(document, "r2"));
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(0, 0, 4, 4).union(pixels(16, 16, 8, 8)));
        driver.click(40, 40);
        assertThat(driver.document().regions()).as("later strokes go on top").hasSize(3);
    }

    @Test
    void theSelectedPixelSetIsPreferred() {
        AnnotationDocument document = Documents.of(region(1, pixels(0, 0, 4, 4)), region(1, pixels(50, 50, 4, 4)));
        ToolDriver driver = square(document, 4).activate(1).select("r1").click(20, 20);
        assertThat(region(driver.document(), "r1").geometry())
                .isEqualTo(pixels(0, 0, 4, 4).union(pixels(18, 18, 4, 4)));
    }

    @Test
    void whatIsOfTheClassAlreadyIsNoStep() {
        AnnotationDocument document = Documents.of(region(1, rectangle(0, 0, 64, 64)));
        assertThat(square(document, 8).activate(1).click(20, 20).steps()).isEmpty();
    }

    @Test
    void whatSomebodyElseDrewMeanwhileIsThereAsWell() {
        ToolDriver driver = square(empty(), 4).press(20, 20);
        driver.otherwise(new Edit.Add(new Region("r1", 2, pixels(40, 40, 4, 4), MODEL), 0))
                .release(20, 20);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(18, 18, 4, 4));
        assertThat(seen(driver.document(), 2)).isEqualTo(pixels(40, 40, 4, 4));
    }

    @Test
    void nothingOutsideOfTheImageIsPainted() {
        ToolDriver driver = square(empty(), 10).press(-20, -20).drag(0, 0).release(200, 0);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(0, 0, 64, 5));
    }

    @Test
    void theHoveringBrushShowsItsOutline() {
        ToolDriver driver = square(empty(), 4).move(20, 20);
        Preview.Lines lines = (Preview.Lines) driver.preview();
        assertThat(lines.lines()).singleElement().satisfies(line -> {
            assertThat(line.size()).isEqualTo(4);
            assertThat(line.x(0) + line.x(1) + line.x(2) + line.x(3)).isEqualTo(80);
        });
    }

    @Test
    void erasesFromAllThatCanBeSeenAndKeepsPolygonsPolygons() {
        AnnotationDocument document = Documents.of(
                region(2, rectangle(0, 0, 64, 30)), region(1, pixels(0, 0, 64, 40)), region(4, pixels(0, 0, 64, 64)));
        ToolDriver driver = eraser(document, 8).hide(4).click(20, 20);
        PixelSet hole = pixels(16, 16, 8, 8);
        AnnotationDocument after = driver.document();
        assertThat(Shapes.pixels(region(after, "r1").geometry(), after))
                .isEqualTo(pixels(0, 0, 64, 30).subtract(hole));
        assertThat(region(after, "r1").geometry()).isInstanceOf(Polygon.class);
        assertThat(region(after, "r2").geometry())
                .isEqualTo(pixels(0, 0, 64, 40).subtract(hole));
        assertThat(region(after, "r3")).as("hidden").isEqualTo(region(document, "r3"));
    }

    @Test
    void anErasedPolygonMayFallApart() {
        AnnotationDocument document = Documents.of(region(2, rectangle(10, 10, 50, 14), MODEL));
        ToolDriver driver = eraser(document, 8).click(30, 12);
        assertThat(driver.document().regions())
                .hasSize(2)
                .allMatch(region -> region.classIndex() == 2
                        && region.origin().equals(new Origin.Corrected("run-1", "ada"))
                        && region.geometry() instanceof Polygon);
        assertThat(seen(driver.document(), 2)).isEqualTo(pixels(10, 10, 16, 4).union(pixels(34, 10, 16, 4)));
    }

    @Test
    void polygonsMayBecomePixelsOrStay() {
        AnnotationDocument document = Documents.of(region(2, rectangle(10, 10, 50, 50)));
        ToolDriver pixels = eraser(document, 8).set("polygons", "pixels").click(30, 30);
        assertThat(region(pixels.document(), "r1").geometry()).isInstanceOf(PixelSet.class);
        ToolDriver kept = eraser(document, 8).set("polygons", "keep").click(30, 30);
        assertThat(kept.document()).isEqualTo(document);
        assertThat(kept.steps()).isEmpty();
    }

    @Test
    void whatIsErasedWholeGoes() {
        AnnotationDocument document =
                Documents.of(region(2, pixels(20, 20, 2, 2)), region(1, rectangle(21, 21, 23, 23)));
        assertThat(eraser(document, 20).click(20, 20).document().regions()).isEmpty();
    }

    @Test
    void theEraserSparesLockedClassesAndWhatIsBeneath() {
        AnnotationDocument document =
                Documents.of(region(2, pixels(0, 0, 64, 64)), region(3, rectangle(10, 10, 20, 64)));
        ToolDriver driver = eraser(document, 8).lock(3).click(20, 20);
        assertThat(unlabelled(driver.document())).isEqualTo(pixels(20, 16, 4, 8));
        assertThat(region(driver.document(), "r1").geometry())
                .isEqualTo(pixels(0, 0, 64, 64).subtract(pixels(20, 16, 4, 8)));
    }

    @Test
    void theEraserMayBeForTheActiveClassOnly() {
        AnnotationDocument document = Documents.of(region(1, pixels(0, 0, 64, 64)), region(2, pixels(20, 0, 44, 64)));
        ToolDriver driver =
                eraser(document, 8).set("activeOnly", true).activate(1).click(20, 20);
        assertThat(unlabelled(driver.document())).isEqualTo(pixels(16, 16, 4, 8));
        assertThat(region(driver.document(), "r2")).isEqualTo(region(document, "r2"));
    }

    private static ToolDriver brush(AnnotationDocument document) {
        return ToolDriver.of(new BrushTool(), document);
    }

    private static ToolDriver square(AnnotationDocument document, int size) {
        return brush(document).set("size", size).set("shape", "square");
    }

    private static ToolDriver eraser(AnnotationDocument document, int size) {
        return ToolDriver.of(new EraserTool(), document).set("size", size).set("shape", "square");
    }
}
