// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrazzo.annotation.tools.internal.Documents.BOB;
import static org.terrazzo.annotation.tools.internal.Documents.MODEL;
import static org.terrazzo.annotation.tools.internal.Documents.empty;
import static org.terrazzo.annotation.tools.internal.Documents.pixels;
import static org.terrazzo.annotation.tools.internal.Documents.polygon;
import static org.terrazzo.annotation.tools.internal.Documents.rectangle;
import static org.terrazzo.annotation.tools.internal.Documents.region;
import static org.terrazzo.annotation.tools.internal.Documents.seen;
import static org.terrazzo.annotation.tools.internal.Documents.unlabelled;

import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;
import org.terrazzo.testkit.ToolDriver;

class PolygonToolTest {

    private static final Polygon TRIANGLE = Polygon.of(Ring.of(10, 10, 40, 10, 40, 40));

    @Test
    void thePointToWhichAPressWouldSnapShowsBefore() {
        AnnotationDocument document = Documents.of(region(2, rectangle(30, 10, 50, 30)));
        ToolDriver driver = ToolDriver.of(new PolygonTool(), document);
        assertThat(((Preview.Lines) driver.move(28, 12).preview()).handles())
                .containsExactly(new Preview.Handle(30, 10, Preview.Handle.Kind.SNAP));
        assertThat(((Preview.Lines) driver.move(5, 5).preview()).handles()).isEmpty();
        assertThat(((Preview.Lines) driver.set("snap", false).move(28, 12).preview()).handles())
                .isEmpty();
    }

    @Test
    void enterCloses() {
        ToolDriver driver = triangle(empty()).key(GestureKey.ENTER);
        assertThat(driver.document().regions())
                .containsExactly(new Region("r1", 1, TRIANGLE, new Origin.Person("ada")));
        assertThat(driver.selection()).containsExactly("r1");
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void aClickOnTheFirstCornerCloses() {
        assertThat(polygon(triangle(empty()).click(12, 9).document(), "r1")).isEqualTo(TRIANGLE);
    }

    @Test
    void aDoubleClickClosesWithoutACornerOfItsOwn() {
        ToolDriver driver = tool(empty()).click(10, 10).click(40, 10).doubleClick(40, 40);
        assertThat(polygon(driver.document(), "r1")).isEqualTo(TRIANGLE);
        ToolDriver trembling =
                tool(empty()).click(10, 10).click(40, 10).click(40, 40).doubleClick(41, 41);
        assertThat(polygon(trembling.document(), "r1")).isEqualTo(TRIANGLE);
    }

    @Test
    void draggingDrawsFreehandAlsoBetweenClicks() {
        ToolDriver driver = tool(empty()).press(10, 10);
        for (int x = 11; x <= 40; x++) {
            driver.drag(x, 10);
        }
        driver.release(40, 10).click(40, 40).key(GestureKey.ENTER);
        Polygon drawn = polygon(driver.document(), "r1");
        assertThat(drawn.shell().size()).isBetween(8, 20);
        assertThat(Math.abs(drawn.shell().signedArea())).isEqualTo(450);
    }

    @Test
    void backspaceTakesTheLastCornerBack() {
        ToolDriver driver =
                tool(empty()).click(10, 10).click(40, 10).click(60, 60).key(GestureKey.BACKSPACE);
        assertThat(polygon(driver.click(40, 40).key(GestureKey.ENTER).document(), "r1"))
                .isEqualTo(TRIANGLE);
        ToolDriver gone = tool(empty()).click(10, 10).key(GestureKey.BACKSPACE);
        assertThat(gone.isBusy()).isFalse();
    }

    @Test
    void escGivesUp() {
        ToolDriver driver = triangle(empty()).key(GestureKey.ESCAPE);
        assertThat(driver.document()).isEqualTo(empty());
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void twoCornersAreNoPolygonYet() {
        ToolDriver driver = tool(empty()).click(10, 10).click(40, 10).key(GestureKey.ENTER);
        assertThat(driver.status()).isEqualTo("A polygon needs three corners.");
        assertThat(polygon(driver.click(40, 40).key(GestureKey.ENTER).document(), "r1"))
                .isEqualTo(TRIANGLE);
    }

    @Test
    void aLineThatCrossesItselfIsShownAndMendedOnClosing() {
        ToolDriver driver =
                tool(empty()).click(10, 10).click(50, 50).click(50, 10).move(10, 50);
        Preview.Lines shown = (Preview.Lines) driver.preview();
        assertThat(shown.lines().getFirst().style()).isEqualTo(PathLine.Style.FAULTY);
        assertThat(shown.handles()).anySatisfy(handle -> {
            assertThat(handle.kind()).isEqualTo(Preview.Handle.Kind.CROSSING);
            assertThat(handle.x()).isEqualTo(30);
            assertThat(handle.y()).isEqualTo(30);
        });
        driver.click(10, 50).key(GestureKey.ENTER);
        assertThat(driver.document().regions())
                .hasSize(2)
                .allMatch(region -> Geometries.isValid((Polygon) region.geometry()));
    }

    @Test
    void anOutlineThatEnclosesNothingIsNoRegion() {
        ToolDriver driver =
                tool(empty()).click(10, 10).click(50, 50).click(30, 30).key(GestureKey.ENTER);
        assertThat(driver.document()).isEqualTo(empty());
        assertThat(driver.status()).isEqualTo("The outline encloses nothing.");
    }

    @Test
    void shiftAddsToTheSelectedRegion() {
        AnnotationDocument document = Documents.of(region(2, rectangle(0, 0, 20, 20), MODEL));
        ToolDriver driver = tool(document).select("r1").set("snap", false);
        outline(driver, 10, 10, 30, 30, Modifier.SHIFT);
        assertThat(driver.document().regions()).hasSize(1);
        assertThat(region(driver.document(), "r1").origin()).isEqualTo(new Origin.Corrected("run-1", "ada"));
        assertThat(seen(driver.document(), 2)).isEqualTo(pixels(0, 0, 20, 20).union(pixels(10, 10, 20, 20)));
    }

    @Test
    void altSubtractsAndMakesHoles() {
        AnnotationDocument document = Documents.of(region(2, rectangle(0, 0, 40, 40)));
        ToolDriver driver = tool(document).select("r1").set("snap", false);
        outline(driver, 10, 10, 30, 30, Modifier.ALT);
        assertThat(polygon(driver.document(), "r1").holes()).hasSize(1);
        assertThat(unlabelled(driver.document()).area()).isEqualTo(64 * 64 - 1600 + 400);
    }

    @Test
    void pixelSetsAreAddedToAndSubtractedFromAsPixels() {
        AnnotationDocument document = Documents.of(region(2, pixels(0, 0, 20, 20)));
        ToolDriver driver = tool(document).select("r1").set("snap", false);
        outline(driver, 10, 10, 30, 30, Modifier.SHIFT);
        outline(driver, 0, 0, 15, 15, Modifier.ALT);
        assertThat(region(driver.document(), "r1").geometry())
                .isEqualTo(pixels(0, 0, 20, 20).union(pixels(10, 10, 20, 20)).subtract(pixels(0, 0, 15, 15)));
    }

    @Test
    void withoutASelectionThereIsNothingToSubtractFrom() {
        ToolDriver driver = tool(empty());
        outline(driver, 0, 0, 5, 5, Modifier.ALT);
        assertThat(driver.status()).isEqualTo("Select the region first.");
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void cornersSnapToThoseOfNeighbours() {
        AnnotationDocument document = Documents.of(region(2, rectangle(0.25, 0.25, 20.25, 20.25)));
        ToolDriver driver = tool(document)
                .click(22, 2)
                .click(40, 0)
                .click(40, 30)
                .click(19, 23)
                .key(GestureKey.ENTER);
        assertThat(polygon(driver.document(), "r2"))
                .isEqualTo(Polygon.of(Ring.of(20.25, 0.25, 40, 0, 40, 30, 20.25, 20.25)));
    }

    @Test
    void aCornerOnANeighboursEdgeBecomesOneOfItsOwn() {
        AnnotationDocument document = Documents.of(region(2, rectangle(0, 0, 30, 60), BOB));
        ToolDriver driver = tool(document)
                .click(31, 20)
                .click(50, 20)
                .click(50, 40)
                .click(32, 40)
                .key(GestureKey.ENTER);
        assertThat(polygon(driver.document(), "r1"))
                .isEqualTo(Polygon.of(Ring.of(0, 0, 30, 0, 30, 20, 30, 40, 30, 60, 0, 60)));
        assertThat(polygon(driver.document(), "r2")).isEqualTo(Polygon.of(Ring.of(30, 20, 50, 20, 50, 40, 30, 40)));
        assertThat(region(driver.document(), "r1").origin()).isEqualTo(BOB);
        assertThat(driver.undoAll().document()).isEqualTo(document);
    }

    @Test
    void controlFollowsTheBorderOfANeighbour() {
        Polygon stairs = Polygon.of(Ring.of(10, 10, 20, 10, 20, 20, 30, 20, 30, 30, 10, 30));
        AnnotationDocument document = Documents.of(region(2, stairs));
        ToolDriver driver =
                tool(document).click(10, 10).click(30, 30, Modifier.CONTROL).click(50, 5);
        driver.key(GestureKey.ENTER);
        AnnotationDocument after = driver.document();
        PixelSet both =
                Shapes.pixels(polygon(after, "r1"), after).intersect(Shapes.pixels(polygon(after, "r2"), after));
        assertThat(both.isEmpty()).isTrue();
        assertThat(polygon(after, "r2")).isEqualTo(Polygon.of(Ring.of(10, 10, 20, 10, 20, 20, 30, 20, 30, 30, 50, 5)));
    }

    @Test
    void nothingIsDrawnOverLockedClasses() {
        AnnotationDocument document =
                Documents.of(region(3, rectangle(20, 0, 30, 64)), region(4, pixels(40, 0, 5, 64)));
        ToolDriver driver = tool(document).lock(3, 4).set("snap", false);
        outline(driver, 10, 10, 50, 20);
        assertThat(seen(driver.document(), 3)).isEqualTo(seen(document, 3));
        assertThat(seen(driver.document(), 4)).isEqualTo(seen(document, 4));
        assertThat(seen(driver.document(), 1))
                .isEqualTo(pixels(10, 10, 10, 10).union(pixels(30, 10, 10, 10)).union(pixels(45, 10, 5, 10)));
    }

    @Test
    void rectanglesAndEllipsesAreDragged() {
        ToolDriver rectangle = drag(new RectangleTool(), 10, 10, 30, 20);
        assertThat(seen(rectangle.document(), 1)).isEqualTo(pixels(10, 10, 20, 10));
        ToolDriver square = drag(new RectangleTool(), 10, 10, 30, 20, Modifier.CONTROL);
        assertThat(seen(square.document(), 1)).isEqualTo(pixels(10, 10, 20, 20));
        ToolDriver ellipse = drag(new EllipseTool(), 10, 10, 50, 30);
        assertThat((double) seen(ellipse.document(), 1).area()).isBetween(610.0, 640.0);
        assertThat(ellipse.steps()).containsExactly("Ellipse");
    }

    @Test
    void aClickIsNoRectangle() {
        ToolDriver driver = ToolDriver.of(new RectangleTool(), empty()).click(10, 10);
        assertThat(driver.document()).isEqualTo(empty());
        assertThat(driver.isBusy()).isFalse();
    }

    private static ToolDriver drag(AnnotationTool tool, int x, int y, int toX, int toY, Modifier... modifiers) {
        return ToolDriver.of(tool, empty())
                .press(x, y, modifiers)
                .drag(toX, toY, modifiers)
                .release(toX, toY, modifiers);
    }

    private static void outline(ToolDriver driver, int x, int y, int toX, int toY, Modifier... modifiers) {
        driver.click(x, y, modifiers)
                .click(toX, y)
                .click(toX, toY)
                .click(x, toY)
                .key(GestureKey.ENTER);
    }

    private static ToolDriver tool(AnnotationDocument document) {
        return ToolDriver.of(new PolygonTool(), document);
    }

    private static ToolDriver triangle(AnnotationDocument document) {
        return tool(document).click(10, 10).click(40, 10).click(40, 40);
    }
}
