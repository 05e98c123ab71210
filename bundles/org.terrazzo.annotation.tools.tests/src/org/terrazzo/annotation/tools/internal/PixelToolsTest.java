// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrazzo.annotation.tools.internal.Documents.empty;
import static org.terrazzo.annotation.tools.internal.Documents.pixels;
import static org.terrazzo.annotation.tools.internal.Documents.polygon;
import static org.terrazzo.annotation.tools.internal.Documents.rectangle;
import static org.terrazzo.annotation.tools.internal.Documents.region;
import static org.terrazzo.annotation.tools.internal.Documents.seen;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.testkit.ArrayImage;
import org.terrazzo.testkit.ToolDriver;

/** The tools that look at the image or at what was drawn before. */
class PixelToolsTest {

    /** A bright square with a grey frame on a dark ground, and another bright square. */
    private static final ArrayImage SQUARES = ArrayImage.of(64, 64, (x, y) -> {
        boolean bright = new Box(10, 10, 20, 20).contains(x, y) || new Box(40, 40, 10, 10).contains(x, y);
        boolean frame = new Box(8, 8, 24, 24).contains(x, y);
        return bright ? 0xE0E0E0 : frame ? 0xB0B0B0 : 0x202020;
    });

    @Test
    void fillsTheGapBetweenRegions() {
        AnnotationDocument document =
                Documents.of(region(1, rectangle(0, 20, 64, 24)), region(1, pixels(30, 24, 4, 40)));
        ToolDriver driver = ToolDriver.of(new FillTool(), document).activate(2).click(10, 50);
        assertThat(seen(driver.document(), 2)).isEqualTo(pixels(0, 24, 30, 40));
        assertThat(seen(driver.document(), 1)).isEqualTo(seen(document, 1));
        assertThat(driver.steps()).containsExactly("Fill");
    }

    @Test
    void fillsWhatIsSeenOfARegion() {
        AnnotationDocument document = Documents.of(region(1, rectangle(0, 0, 30, 30)), region(2, pixels(10, 0, 5, 64)));
        ToolDriver driver = ToolDriver.of(new FillTool(), document).activate(3).click(5, 5);
        assertThat(seen(driver.document(), 3)).isEqualTo(pixels(0, 0, 10, 30));
        assertThat(region(driver.document(), "r1")).isEqualTo(region(document, "r1"));
    }

    @Test
    void doesNotFillLockedRegionsNorOutside() {
        AnnotationDocument document = Documents.of(region(1, rectangle(0, 0, 30, 30)));
        ToolDriver driver = ToolDriver.of(new FillTool(), document)
                .lock(1)
                .activate(3)
                .click(5, 5)
                .click(-3, 5);
        assertThat(driver.document()).isEqualTo(document);
        assertThat(driver.isBusy()).isFalse();
    }

    @Test
    void picksTheClassUnderThePointer() {
        AnnotationDocument document = Documents.of(region(7, rectangle(0, 0, 30, 30)), region(9, pixels(10, 0, 5, 64)));
        ToolDriver driver = ToolDriver.of(new PickTool(), document).activate(3);
        assertThat(driver.click(12, 12).activeClass()).isEqualTo(9);
        assertThat(driver.click(2, 2).activeClass()).isEqualTo(7);
        assertThat(driver.hide(7).activate(3).click(2, 2).activeClass()).isEqualTo(3);
        assertThat(driver.status()).isEqualTo("There is no region here.");
    }

    @Test
    void theWandSelectsByColour() {
        ToolDriver driver = tool(new WandTool()).click(15, 15);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(10, 10, 20, 20));
        assertThat(driver.steps()).containsExactly("Magic wand");
    }

    @Test
    void draggingSetsTheTolerance() {
        ToolDriver driver = tool(new WandTool()).press(15, 15).drag(60, 15);
        assertThat(driver.status()).isEqualTo("Tolerance 39");
        driver.drag(90, 15);
        assertThat(((Preview.Pixels) driver.preview()).pixels()).isEqualTo(pixels(8, 8, 24, 24));
        assertThat(driver.document()).isEqualTo(empty());
        driver.release(90, 15);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(8, 8, 24, 24));
    }

    @Test
    void theWandMayLookEverywhere() {
        ToolDriver driver = tool(new WandTool()).set("contiguous", false).click(15, 15);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(10, 10, 20, 20).union(pixels(40, 40, 10, 10)));
    }

    @Test
    void theWandSparesLockedClassesAndErasesWithAlt() {
        AnnotationDocument document = Documents.of(region(3, pixels(0, 0, 15, 64)));
        ToolDriver driver =
                ToolDriver.of(new WandTool(), document).image(SQUARES).lock(3).click(20, 15);
        assertThat(seen(driver.document(), 1)).isEqualTo(pixels(15, 10, 15, 20));
        driver.lock().press(20, 15, Modifier.ALT).release(20, 15, Modifier.ALT);
        assertThat(seen(driver.document(), 1).isEmpty()).isTrue();
        assertThat(seen(driver.document(), 3)).isEqualTo(pixels(0, 0, 15, 64).subtract(pixels(10, 10, 5, 20)));
    }

    @Test
    void thatTheImageCannotBeReadIsSaidAndHarmsNothing() {
        ToolDriver driver =
                ToolDriver.of(new WandTool(), empty()).image(new Unreadable()).click(15, 15);
        assertThat(driver.status()).isEqualTo("The image could not be read: the drive is gone");
        assertThat(driver.isBusy()).isFalse();
        driver = ToolDriver.of(new SuperpixelTool(), empty())
                .image(new Unreadable())
                .click(15, 15);
        assertThat(driver.status()).isEqualTo("The image could not be read: the drive is gone");
        assertThat(driver.document()).isEqualTo(empty());
    }

    @Test
    void superpixelsArePaintedWhole() {
        ToolDriver driver = tool(new SuperpixelTool()).set("spacing", 10).click(20, 20);
        PixelSet painted = seen(driver.document(), 1);
        assertThat(painted.contains(20, 20)).isTrue();
        assertThat(painted.area()).isBetween(20L, 400L);
        assertThat(painted.subtract(pixels(8, 8, 24, 24)).isEmpty())
                .as("a patch ends where the ground begins")
                .isTrue();
    }

    @Test
    void thePatchUnderThePointerShowsBeforeItIsPainted() {
        ToolDriver driver = tool(new SuperpixelTool()).set("spacing", 10).move(-5, 3);
        assertThat(((Preview.Pixels) driver.preview()).pixels().isEmpty()).isTrue();
        PixelSet shown = ((Preview.Pixels) driver.move(20, 20).preview()).pixels();
        assertThat(driver.document()).isEqualTo(empty());
        assertThat(seen(driver.click(20, 20).document(), 1)).isEqualTo(shown);
        Preview.Pixels other = (Preview.Pixels)
                driver.set("spacing", 4).move(20, 20, Modifier.ALT).preview();
        assertThat(other.effect()).isEqualTo(Preview.Effect.ERASE);
        assertThat(other.pixels().area()).isLessThan(shown.area());
    }

    @Test
    void draggingGathersSuperpixels() {
        ToolDriver driver = tool(new SuperpixelTool()).set("spacing", 6).press(12, 12);
        for (int y = 12; y < 30; y += 2) {
            driver.drag(12, y).drag(28, y);
        }
        long shown = ((Preview.Pixels) driver.preview()).pixels().area();
        PixelSet painted = seen(driver.release(28, 28).document(), 1);
        assertThat(painted.area()).isEqualTo(shown).isGreaterThan(350);
        assertThat(painted.subtract(pixels(8, 8, 24, 24)).isEmpty()).isTrue();
    }

    @Test
    void theLiveWireFollowsTheEdge() {
        ToolDriver driver = tool(new LiveWireTool()).click(8, 8).click(31, 9).move(28, 20);
        assertThat(driver.click(31, 31).click(8, 31).key(GestureKey.ENTER).isBusy())
                .isFalse();
        PixelSet drawn = seen(driver.document(), 1);
        PixelSet square = pixels(8, 8, 24, 24);
        long common = drawn.intersect(square).area();
        assertThat((double) common / drawn.union(square).area()).isGreaterThan(0.85);
        assertThat(driver.document().regions())
                .singleElement()
                .satisfies(region -> assertThat(region.geometry()).isInstanceOf(Polygon.class));
    }

    @Test
    void theLiveWireTakesAnchorsBackAndGivesUp() {
        ToolDriver driver = tool(new LiveWireTool()).click(10, 10).click(29, 11).click(60, 60);
        driver.key(GestureKey.BACKSPACE).click(29, 29).click(10, 29).click(10, 10);
        assertThat(driver.document().regions()).hasSize(1);
        assertThat(seen(driver.document(), 1).contains(58, 58)).isFalse();
        assertThat(driver.click(5, 5).key(GestureKey.ENTER).isBusy()).isTrue();
        assertThat(driver.key(GestureKey.BACKSPACE).isBusy()).isFalse();
        assertThat(driver.click(5, 5).click(50, 5).key(GestureKey.ESCAPE).isBusy())
                .isFalse();
        assertThat(driver.document().regions()).hasSize(1);
    }

    @Test
    void splitsWhatTheLineCrosses() {
        AnnotationDocument document = Documents.of(
                region(1, rectangle(10, 10, 30, 30)),
                region(2, pixels(10, 20, 30, 20)),
                region(1, rectangle(50, 0, 60, 5)));
        ToolDriver driver = ToolDriver.of(new SplitTool(), document)
                .press(20, 0)
                .drag(20, 60)
                .release(20, 60);
        assertThat(driver.document().regions()).hasSize(5);
        assertThat(polygon(driver.document(), "r1").shell().signedArea()).isIn(-200.0, 200.0);
        assertThat(driver.document().regions())
                .filteredOn(region -> region.classIndex() == 2)
                .extracting(region -> ((PixelSet) region.geometry()).area())
                .containsExactlyInAnyOrder(200L, 400L);
        assertThat(seen(driver.document(), 1)).isEqualTo(seen(document, 1));
        assertThat(driver.undoAll().document()).isEqualTo(document);
    }

    @Test
    void splitsTheSelectedRegionOnlyAlongAClickedLine() {
        AnnotationDocument document =
                Documents.of(region(1, rectangle(10, 10, 30, 30)), region(2, pixels(10, 20, 30, 20)));
        ToolDriver driver = ToolDriver.of(new SplitTool(), document).select("r1");
        driver.click(20, 0).click(20, 60).key(GestureKey.ENTER);
        assertThat(driver.document().regions()).hasSize(3);
        driver.click(0, 0).click(5, 5).key(GestureKey.ENTER);
        assertThat(driver.status()).isEqualTo("The line crosses no region.");
    }

    private static ToolDriver tool(AnnotationTool tool) {
        return ToolDriver.of(tool, empty()).image(SQUARES);
    }

    private static final class Unreadable implements DisplayedImage {
        @Override
        public int width() {
            return 64;
        }

        @Override
        public int height() {
            return 64;
        }

        @Override
        public int[] rgb(Box box) throws IOException {
            throw new IOException("the drive is gone");
        }
    }
}
