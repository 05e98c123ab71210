// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.annotation.spi.Preview.Handle.Kind;
import org.terrazzo.model.Box;

class HandlesTest {

    private static final int VERTICES = 20_000;

    /** The corners of a line through the image, and the middles of its edges. */
    private static List<Handle> line() {
        return IntStream.range(0, 2 * VERTICES)
                .mapToObj(i -> new Handle(100.0 * i / (2 * VERTICES), 50, i % 2 == 0 ? Kind.VERTEX : Kind.EDGE_MIDDLE))
                .toList();
    }

    private static List<Handle> drawn(double scale, Box dirty, List<Handle> handles) {
        Viewport viewport = new Viewport(scale, 0, 0, 400, 300);
        return new Handles(new ShapePainter(null, viewport, dirty)).apart(handles);
    }

    @Test
    void whereCornersLieOnEachOtherOneIsDrawnForAll() {
        List<Handle> drawn = drawn(1, new Box(0, 0, 400, 300), line());
        assertThat(drawn).hasSizeBetween(15, 20);
        assertThat(drawn).extracting(Handle::kind).containsOnly(Kind.VERTEX);
    }

    @Test
    void seenFromNearAllAreDrawn() {
        List<Handle> corners = line().subList(0, 8);
        assertThat(drawn(
                        8000,
                        new Box(0, 0, 400, 300),
                        corners.stream().map(HandlesTest::atTop).toList()))
                .hasSize(8);
    }

    private static Handle atTop(Handle handle) {
        return new Handle(handle.x(), 0.01, handle.kind());
    }

    @Test
    void whatSaysSomethingIsDrawnWhereverItIs() {
        Handle snap = new Handle(50, 50, Kind.SNAP);
        Handle active = new Handle(50, 50, Kind.ACTIVE_VERTEX);
        List<Handle> all = List.of(new Handle(50, 50, Kind.VERTEX), active, snap, snap);
        assertThat(drawn(1, new Box(0, 0, 400, 300), all)).hasSize(4).contains(active, snap);
    }

    @Test
    void whatIsNotToBePaintedIsLeftOutAndTheRestIsTheSame() {
        List<Handle> all = drawn(2, new Box(0, 0, 400, 300), line());
        List<Handle> part = drawn(2, new Box(80, 90, 40, 20), line());
        assertThat(part).hasSizeBetween(6, 11);
        assertThat(all).containsAll(part);
    }
}
