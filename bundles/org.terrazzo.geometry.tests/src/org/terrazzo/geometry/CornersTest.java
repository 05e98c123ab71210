// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class CornersTest {

    private static final Ring SQUARE = Ring.of(0, 0, 9, 0, 9, 9, 0, 9);
    private static final Ring TRIANGLE = Ring.of(3, 3, 6, 3, 6, 6);
    private static final Polygon FRAME = new Polygon(SQUARE, List.of(TRIANGLE));

    @Test
    void aCornerIsPutIntoAnEdge() {
        assertThat(Corners.insert(FRAME, 0, 1, new Point(10, 4)).shell())
                .isEqualTo(Ring.of(0, 0, 9, 0, 10, 4, 9, 9, 0, 9));
        assertThat(Corners.insert(FRAME, 0, 3, new Point(-1, 4)).shell())
                .isEqualTo(Ring.of(0, 0, 9, 0, 9, 9, 0, 9, -1, 4));
        assertThat(Corners.insert(FRAME, 1, 2, new Point(4, 5)).holes())
                .containsExactly(Ring.of(3, 3, 6, 3, 6, 6, 4, 5));
        assertThatThrownBy(() -> Corners.insert(FRAME, 0, 4, new Point(0, 0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aPointThatIsACornerAlreadyIsNotPutInTwice() {
        BorderPoint corner = new BorderPoint(0, 0, 1, 0, new Point(9, 0), 0);
        assertThat(Corners.insert(FRAME, corner)).isEqualTo(FRAME);
    }

    @Test
    void bothEndsOfAnEdgeMoveTogether() {
        assertThat(Corners.move(FRAME, corners(0, 3, 0), -1, 2))
                .isEqualTo(new Polygon(Ring.of(-1, 2, 9, 0, 9, 9, -1, 11), List.of(TRIANGLE)));
    }

    @Test
    void thePolygonMovesWithItsHoles() {
        assertThat(Corners.translate(FRAME, 1, 0.5))
                .isEqualTo(new Polygon(
                        Ring.of(1, 0.5, 10, 0.5, 10, 9.5, 1, 9.5), List.of(Ring.of(4, 3.5, 7, 3.5, 7, 6.5))));
    }

    @Test
    void removedCornersTakeTheirRingWithThemWhenTooFewAreLeft() {
        assertThat(Corners.remove(FRAME, corners(0, 1)))
                .contains(new Polygon(Ring.of(0, 0, 9, 9, 0, 9), List.of(TRIANGLE)));
        assertThat(Corners.remove(FRAME, corners(1, 1))).contains(Polygon.of(SQUARE));
        assertThat(Corners.remove(FRAME, corners(0, 1, 2))).isEmpty();
        assertThatThrownBy(() -> Corners.remove(FRAME, corners(0, 4))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Corner> corners(int ring, int... indices) {
        return IntStream.of(indices).mapToObj(i -> new Corner(0, ring, i)).toList();
    }
}
