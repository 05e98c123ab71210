// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.model.Box;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** The kit lets a good tool pass and names what a bad one does. */
class ToolConformanceTest {

    @Test
    void aGoodToolPasses() {
        assertThatCode(() -> ToolConformance.check(new Stamp("stamp", "", Stamp::stamp), 30))
                .doesNotThrowAnyException();
    }

    @Test
    void aToolThatPaintsOverLockedClassesIsNamed() {
        assertRefused(new Stamp("stamp", "", Stamp::stamp), "The tool stamp paints over a locked class");
    }

    @Test
    void aToolThatRemovesLockedRegionsIsNamed() {
        assertRefused(
                new Stamp("axe", "", (context, event) -> {
                    List<Region> regions = context.document().regions();
                    return regions.isEmpty()
                            ? Stamp.stamp(context, event)
                            : new Edit.Remove(regions.getLast().id());
                }),
                "The tool axe changes the locked region r3");
    }

    @Test
    void aToolThatIsNeverTheSameIsNamed() {
        AtomicInteger count = new AtomicInteger();
        assertRefused(
                new Stamp(
                        "dice",
                        "",
                        (context, event) -> new Edit.Add(
                                new Region(
                                        context.document().freshId(),
                                        4,
                                        PixelSet.of(new Box(count.incrementAndGet() % 40, 0, 1, 1)),
                                        new Origin.Person("ada")),
                                0)),
                "The tool dice draws differently with the same events");
    }

    @Test
    void anIconThatIsMissingIsNamed() {
        assertRefused(new Stamp("stamp", "gone.svg", Stamp::stamp), "The tool stamp has no icon gone.svg");
    }

    @Test
    void aToolThatCommitsWhatDoesNotFitIsStopped() {
        AnnotationTool tool = new Stamp("stamp", "", (context, event) -> new Edit.Remove("r77"));
        assertThatThrownBy(() -> ToolConformance.checkPainting(tool, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no region 'r77'");
    }

    private static void assertRefused(AnnotationTool tool, String reason) {
        assertThatThrownBy(() -> ToolConformance.checkPainting(tool, 30))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }

    /** A tool of one click. */
    private record Stamp(String id, String icon, BiFunction<ToolContext, PointerEvent, Edit> edits)
            implements AnnotationTool {

        static Edit stamp(ToolContext context, PointerEvent event) {
            int x = Math.clamp(event.column(), 0, context.document().width() - 8);
            int y = Math.clamp(event.row(), 0, context.document().height() - 8);
            Region region = new Region(
                    context.document().freshId(),
                    4,
                    PixelSet.of(new Box(x, y, 8, 8)),
                    new Origin.Person(context.author()));
            return new Edit.Add(region, context.document().regions().size());
        }

        @Override
        public ToolDescription describe() {
            return new ToolDescription(id, "Stamp", "Click.", icon, "", 1, ToolCursor.CROSS, "", List.of());
        }

        @Override
        public Gesture begin(ToolContext context, GestureHost host) {
            return event -> {
                host.commit("Stamp", edits.apply(context, event));
                host.end();
            };
        }
    }
}
