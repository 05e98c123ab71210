// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.LabelRaster;

class ConnectedComponentsTest {

    @Test
    void touchingCornersConnectOnlyWhereAskedFor() {
        LabelRaster picture = Pictures.of("1.1", ".1.", "1.2");
        assertThat(ConnectedComponents.of(picture, Connectivity.EIGHT).ids())
                .containsExactly(1, 0, 1, 0, 1, 0, 1, 0, 2);
        assertThat(ConnectedComponents.of(picture, Connectivity.FOUR).ids()).containsExactly(1, 0, 2, 0, 3, 0, 4, 0, 5);
    }

    @Test
    void armsThatMeetLaterAreOne() {
        Components components = ConnectedComponents.of(Pictures.of("30303", "30303", "33333"), Connectivity.FOUR);
        assertThat(components.count()).isEqualTo(3);
        assertThat(components.classOf(1)).isEqualTo(3);
        assertThat(components.classOf(2)).isZero();
        assertThat(components.id(4, 0)).isEqualTo(1);
        assertThat(components.areas()).containsExactly(0, 11, 2, 2);
    }

    @Test
    void aPictureWithoutClassesHasNone() {
        Components components = ConnectedComponents.of(LabelRaster.filled(3, 3, 255), Connectivity.EIGHT);
        assertThat(components.count()).isZero();
        assertThat(components.areas()).containsExactly(9);
        assertThatThrownBy(() -> components.classOf(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void randomPicturesEqualAFloodFill() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            LabelRaster picture = Pictures.random(random, random.nextInt(1, 14), random.nextInt(1, 14), 2);
            for (Connectivity connectivity : Connectivity.values()) {
                assertThat(ConnectedComponents.of(picture, connectivity).ids()).isEqualTo(flood(picture, connectivity));
            }
        }
    }

    @Test
    void oneLongCoilNeedsNoDeepStack() {
        int side = 3000;
        byte[] labels = new byte[side * side];
        for (int y = 1; y < side; y += 2) { // walls with a gap at alternate ends
            int gap = y % 4 == 1 ? side - 1 : 0;
            for (int x = 0; x < side; x++) {
                labels[y * side + x] = (byte) (x == gap ? 0 : 255);
            }
        }
        Components coil = ConnectedComponents.of(LabelRaster.of(side, side, labels), Connectivity.FOUR);
        assertThat(coil.count()).isEqualTo(1);
    }

    private static int[] flood(LabelRaster picture, Connectivity connectivity) {
        int[] ids = new int[picture.labels().length];
        int last = 0;
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == 0 && picture.labels()[i] != -1) {
                flood(picture, connectivity, ids, i, ++last);
            }
        }
        return ids;
    }

    private static void flood(LabelRaster picture, Connectivity connectivity, int[] ids, int start, int id) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            int i = open.pop();
            ids[i] = id;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int x = i % picture.width() + dx;
                    int y = i / picture.width() + dy;
                    boolean near = connectivity == Connectivity.EIGHT || dx == 0 || dy == 0;
                    if (near
                            && picture.box().contains(x, y)
                            && ids[y * picture.width() + x] == 0
                            && picture.get(x, y) == picture.labels()[start]) {
                        open.push(y * picture.width() + x);
                    }
                }
            }
        }
    }
}
